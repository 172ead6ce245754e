import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { copyProject } from '@/scripts/copy-project'

const folder = mkdtempSync(join(tmpdir(), 'start-'))
const root = copyProject('.', join(folder, 'project'), 'linked')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function started(...args: readonly string[]) {
  const { stdout, stderr, status } = spawnSync('node', ['cli/start.mjs', ...args], { cwd: root, encoding: 'utf8' })
  return { stdout, stderr, status }
}
const madeOf = () => (JSON.parse(readFileSync(join(root, '.cache/command/last.json'), 'utf8')) as { folder: string }).folder

test('the command is compiled once, and again where its code has changed', () => {
  expect(started('--help')).toMatchObject({ stderr: '', status: 0 })
  const first = madeOf()
  started('--help')
  expect(madeOf()).toBe(first)
  const file = join(root, 'cli/describe/commands.ts')
  writeFileSync(file, readFileSync(file, 'utf8').replace('an isolation recommendation', 'another word'))
  expect(started('--help').stdout).toContain('another word')
  expect(madeOf()).not.toBe(first)
})

test('a bundle that is not whole is made again', () => {
  rmSync(join(root, '.cache/command', madeOf(), 'bulkhead.js'))
  expect(started('--help')).toMatchObject({ stderr: '', status: 0 })
})

test('what was prepared answers as what is read, and an edit counts', async () => {
  await new Promise((done) => setTimeout(done, 2_500)) // what was written just now is not relied on
  const ask = () => started('affected', '--product', 'nova=29.0.1', '--format', 'csv', '--fail-on', 'never')
  const first = ask()
  expect(first).toMatchObject({ stderr: '', status: 0 })
  expect(readdirSync(join(root, '.cache/prepared'))).toHaveLength(1)
  expect(ask()).toEqual(first)
  const file = join(root, 'content/advisories/BH-2026-001.md')
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^title: .*$/m, 'title: Another title'))
  expect(ask().stdout).toContain('Another title')
})

test('a wrong use is exit 2 and one line, and prints nothing else', () => {
  for (const args of [
    [],
    ['bogus'],
    ['affected'],
    ['affected', '--bogus'],
    ['affected', '--series', 'zebra\u001b[2J'],
    ['advise', 'relase=1'],
  ]) {
    const { stdout, stderr, status } = started(...args)
    expect([stdout, status, stderr.trim().split('\n').length]).toEqual(['', 2, 1])
    expect(stderr).not.toContain('\u001b')
  }
})
