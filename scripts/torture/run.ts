import { ok } from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { NotTried } from './row'

/** How a process ended, and what it said. */
export type Ran = Readonly<{ status: number | null; signal: NodeJS.Signals | null; out: string; err: string; ms: number }>

type RunOptions = Readonly<{
  cwd: string
  env?: Readonly<Record<string, string>>
  timeoutS?: number
  /** Is given the process when it has started, to do something to it. */
  meanwhile?: (child: ChildProcess, said: () => string) => void
}>

const MOST_CHARACTERS = 20_000_000

/** Run a program in a group of its own; all of the group ends with it, or after its time. */
export function run([command = '', ...args]: readonly string[], { cwd, env = {}, timeoutS = 120, meanwhile }: RunOptions): Promise<Ran> {
  const began = performance.now()
  const { ADVISORY_SOURCES: _, ...inherited } = process.env
  const child = spawn(command, args, { cwd, env: { ...inherited, ...env }, stdio: ['ignore', 'pipe', 'pipe'], detached: true })
  const said = { out: '', err: '' }
  const add = (key: 'out' | 'err') => (text: string) => {
    if (said[key].length < MOST_CHARACTERS) said[key] += text
  }
  child.stdout.setEncoding('utf8').on('data', add('out'))
  child.stderr.setEncoding('utf8').on('data', add('err'))
  const timer = setTimeout(() => killGroup(child), timeoutS * 1000)
  child.on('spawn', () => meanwhile?.(child, () => said.out + said.err))
  return new Promise((done, fail) => {
    child.on('error', fail)
    child.on('close', (status, signal) => {
      clearTimeout(timer)
      killGroup(child)
      done({ status, signal, ...said, ms: performance.now() - began })
    })
  })
}

function killGroup({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL')
  } catch {
    // nobody of the group is left
  }
}

/** A TypeScript file of the project, as a command; run it in the project, or in a copy. */
export const script = (file: string, ...args: readonly string[]): string[] => [process.execPath, '--import', 'tsx', file, ...args]

export const isRoot = process.getuid?.() === 0
const NOBODY = 65_534

/** The command as a user who owns nothing here; as whoever runs this, if that is not root. */
export function asOrdinaryUser(command: readonly string[]): string[] {
  if (!isRoot) return [...command]
  if (!existsSync('/usr/bin/setpriv')) throw new NotTried('there is no setpriv to become an ordinary user by')
  return ['setpriv', `--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups', 'env', 'HOME=/nonexistent', ...command]
}

/** Commands of a shell with mounts that nobody else sees and that go with it. */
export function withMounts(lines: readonly string[]): string[] {
  if (!isRoot || !existsSync('/usr/bin/unshare')) throw new NotTried('only root may mount')
  return ['unshare', '-m', 'sh', '-ec', lines.join('\n')]
}

/** Whether this machine lets us mount at all: many containers do not. */
export async function needMounts(folder: string): Promise<void> {
  const { status } = await run(withMounts([`mount -t tmpfs -o size=64k none '${folder}'`]), { cwd: '/' })
  if (status !== 0) throw new NotTried('this machine does not let us mount')
}

const STACK = /^\s+at .+:\d+:\d+\)?$/m
const THROWN = /\b(?:RangeError|TypeError|ReferenceError|AssertionError|Error \[ERR_)/

/** What is said is for people: lines, no stack, nothing that a terminal obeys. */
export function isPlain({ out, err }: Pick<Ran, 'out' | 'err'>): void {
  const all = `${out}\n${err}`
  ok(!STACK.test(all), `a stack: ${excerpt(all, STACK)}`)
  ok(!THROWN.test(all), `an exception: ${excerpt(all, THROWN)}`)
  const obeyed = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/
  ok(!obeyed.test(all), `a control character: ${JSON.stringify(excerpt(all, obeyed))}`)
}

function excerpt(text: string, around: RegExp): string {
  const at = text.search(around)
  return text.slice(Math.max(0, at - 120), at + 240)
}

/** The end of what a process said, for the one who must find out why. */
export const endOf = ({ out, err, status, signal, ms }: Ran): string =>
  `exit ${status ?? signal} after ${Math.round(ms / 1000)} s: …${`${out}\n${err}`.trim().slice(-600)}`
