import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as passed } from 'node:timers/promises'
import { beforeEach, expect, test } from 'vitest'
import { whileAlone } from '@/lib/disk/alone'

let folder: string
let file: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'alone-'))
  file = join(folder, 'lock')
})

const refuse = () => {
  throw new Error('nobody is to be waited for')
}

test('nothing is left, also where it fails', async () => {
  await expect(whileAlone(file, refuse, async () => existsSync(file))).resolves.toBe(true)
  await expect(whileAlone(file, refuse, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(readdirSync(folder)).toEqual([])
})

test.each(['', 'x', '0 ', '-1 ', `${process.pid} 1`, '2147483646 5'])(
  'what is left of a dead process (%j) is in nobody’s way',
  async (text) => {
    writeFileSync(file, text)
    await expect(whileAlone(file, refuse, async () => 'done')).resolves.toBe('done')
    expect(readdirSync(folder)).toEqual([])
  },
)

test('whoever comes second waits until the first ends, or dies', async () => {
  const script = `import('./lib/disk/alone.ts').then(({ whileAlone }) => whileAlone(process.argv[1], () => {}, () => new Promise(() => setInterval(() => {}, 1000))))`
  const child = spawn(process.execPath, ['--import', 'tsx', '-e', script, file], { stdio: 'inherit' })
  while (!existsSync(file)) await passed(20)
  const theirs = readFileSync(file, 'utf8')
  const waited: number[] = []
  const second = whileAlone(
    file,
    (id) => waited.push(id),
    async () => readFileSync(file, 'utf8'),
  )
  await passed(300)
  expect([readFileSync(file, 'utf8'), waited]).toEqual([theirs, [child.pid]])
  child.kill('SIGKILL')
  expect(Number.parseInt(await second, 10)).toBe(process.pid)
  expect(readdirSync(folder)).toEqual([])
})
