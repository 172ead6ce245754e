import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, expect, test, vi } from 'vitest'
import { run } from '@/cli/harden'
import { WrongUse } from '@/scripts/command-line'

const folder = mkdtempSync(join(tmpdir(), 'harden-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
afterEach(() => vi.restoreAllMocks())

async function hardened(...args: readonly string[]) {
  const out = vi.spyOn(process.stdout, 'write').mockImplementation(() => true)
  const err = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const code = await run(args)
  return { code, text: out.mock.calls.join(''), told: err.mock.calls.join('\n') }
}

test('the call of the documentation writes what it says', async () => {
  const line =
    /^ {4}bulkhead harden (.*)$/m.exec(readFileSync('docs/command.md', 'utf8'))?.[1]?.replace('hardening', join(folder, 'hardening')) ?? ''
  expect(await hardened(...line.split(' '))).toEqual({ code: 0, text: '', told: '' })
  expect(readFileSync(join(folder, 'hardening/nova.conf.fragment'), 'utf8')).toMatch(/^# KVM on Nova 2025\.1\. .*\n/)
})

test('a line that the release does not have is left out, with the reason', async () => {
  const { text } = await hardened('--release', '2025.1', '--for', 'kvm', 'tenancy=public', '--format', 'json')
  const older = await hardened('--release', '23', '--for', 'kvm', 'tenancy=public')
  expect(JSON.parse(text)).toMatchObject({ files: expect.any(Array), controls: expect.arrayContaining(['vnc-vencrypt']) })
  for (const line of older.text.split('\n').filter((each) => each.startsWith('# left out')))
    expect(line).toMatch(/^# left out, for .+: [a-z-]+: \[/)
})

test('answers that settle nothing, and those that contradict the release, say so', async () => {
  expect(await hardened('--release', '2025.1')).toMatchObject({ code: 3, text: '', told: expect.stringContaining('--for') })
  for (const args of [
    [],
    ['--release', 'soon'],
    ['--release', '2025.1', 'release=22'],
    ['--release', '2025.1', '--for', 'kwm'],
    ['--release', '2025.1', '--for', 'xen'],
  ])
    await expect(hardened(...args), args.join(' ')).rejects.toThrow(WrongUse)
})
