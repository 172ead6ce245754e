import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { ContentError } from '@/lib/input/problems/content-error'
import { argumentsOf, linesOf, runCommand, Stopped, WrongUse, whileStoppable } from './command-line'

afterEach(() => {
  process.exitCode = undefined
  vi.restoreAllMocks()
})

const OPTIONS = { port: { type: 'string' }, strict: { type: 'boolean', default: false } } as const

test.each([
  ['an option that is not known', ['--bogus']],
  ['a value that is missing', ['--port']],
  ['a word too many', ['more']],
])('%s is a line that names what is known', (_, args) => {
  expect(() => argumentsOf({ args, options: OPTIONS })).toThrow(WrongUse)
  expect(() => argumentsOf({ args, options: OPTIONS })).toThrow(/^[^\n]*; known here: --port <value>, --strict$/)
})

const systemError = (act: () => unknown) => {
  try {
    return act()
  } catch (error) {
    return error
  }
}

test('what a disk refuses is a line that says what to do', () => {
  const folder = mkdtempSync(join(tmpdir(), 'disk-'))
  expect(linesOf(systemError(() => writeFileSync('/dev/full', 'x')))).toEqual([
    expect.stringMatching(/no-space: the disk is full; free some space/),
  ])
  expect(linesOf(systemError(() => writeFileSync(folder, 'x')))).toEqual([
    `${folder}: no-file: a folder is where a file should be; remove it, and run this again`,
  ])
  expect(linesOf(new TypeError('a fault of ours'))).toBeNull()
})

test('problems are printed as lines that a terminal does not obey, and a fault of ours keeps its stack', async () => {
  const said = vi.spyOn(console, 'error').mockReturnValue()
  await runCommand(() => {
    throw new ContentError(['a\u001b[2J: x: y; z', 'b'])
  }, 'out/ is as it was.')
  expect(said.mock.calls.flat()).toEqual(['a\\u001b[2J: x: y; z', 'b', '\n2 problems; out/ is as it was.'])
  expect(process.exitCode).toBe(1)
  const fault = new RangeError('ours')
  await expect(runCommand(() => Promise.reject(fault))).rejects.toBe(fault)
})

test('a signal is told to what can be stopped, and ends the command with its number', async () => {
  vi.spyOn(console, 'error').mockReturnValue()
  await runCommand(() =>
    whileStoppable(async (signal) => {
      setTimeout(() => process.kill(process.pid, 'SIGTERM'), 10)
      await new Promise((stop) => signal.addEventListener('abort', stop))
      expect(signal.reason).toBeInstanceOf(Stopped)
      throw signal.reason
    }),
  )
  expect(process.exitCode).toBe(143)
  expect(process.listenerCount('SIGTERM')).toBe(0)
})
