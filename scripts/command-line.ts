import { type ParseArgsConfig, parseArgs } from 'node:util'
import { buildDay } from '@/lib/facts/age/build-day'
import { ContentError } from '@/lib/input/problems/content-error'
import { printable } from '@/lib/input/problems/printable'

/** What somebody typed that a command does not know. */
export class WrongUse extends Error {}

/**
 * Read the arguments of a command.
 *
 * @throws WrongUse for an option that it does not have, or one without its value.
 */
export function argumentsOf<const T extends ParseArgsConfig>(config: T): ReturnType<typeof parseArgs<T>> {
  try {
    return parseArgs(config)
  } catch (error) {
    if (!(error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'))) throw error
    const known = Object.entries(config.options ?? {}).map(([name, { type }]) => `--${name}${type === 'string' ? ' <value>' : ''}`)
    const [first = ''] = error.message.split(/\. |\n/)
    throw new WrongUse(`${first}; ${known.length === 0 ? 'there are no options' : `known here: ${known.join(', ')}`}`)
  }
}

/** The same for a script that is not a function: what is wrong is a line, and the end. */
export const argumentsOrExit = <const T extends ParseArgsConfig>(config: T): ReturnType<typeof parseArgs<T>> =>
  orExit(() => argumentsOf(config))

/** Do something of which a wrong use is a line, and the end. */
export function orExit<T>(act: () => T): T {
  try {
    return act()
  } catch (error) {
    if (error instanceof WrongUse) exitWith(error.message)
    throw error
  }
}

/** The day of the build. @throws WrongUse where the environment names one that is none. */
export function today(): string {
  try {
    return buildDay(process.env)
  } catch (error) {
    if (error instanceof RangeError) throw new WrongUse(error.message)
    throw error
  }
}

/** End with a line that says what was wrong with how the command was used. */
export function exitWith(why: string): never {
  console.error(printable(why))
  process.exit(2)
}

/**
 * Run a command and set the exit code. What a user or a disk can mend is a line on standard error; anything else is a fault of ours and
 * keeps its stack.
 *
 * @param after Said after the lines: what is still as it was.
 * @param failed The exit code for what a user or a disk can mend; a wrong use is always 2.
 */
export async function runCommand(command: () => number | Promise<number>, after = '', failed = 1): Promise<void> {
  try {
    process.exitCode = await command()
  } catch (error) {
    const lines = linesOf(error)
    if (lines === null) throw error
    for (const line of lines) console.error(line)
    if (after !== '' && !(error instanceof WrongUse))
      console.error(`\n${lines.length} ${lines.length === 1 ? 'problem' : 'problems'}; ${after}`)
    process.exitCode = error instanceof WrongUse ? 2 : error instanceof Stopped ? error.exitCode : failed
  }
}

/** null for a fault of ours. */
export function linesOf(error: unknown): readonly string[] | null {
  if (error instanceof ContentError) return error.lines
  if (error instanceof WrongUse || error instanceof Stopped) return [printable(error.message)]
  if (!(error instanceof Error && 'code' in error && 'syscall' in error)) return null
  const { path, syscall } = error as NodeJS.ErrnoException // as: only errors of the system have both
  return [printable(`${path ?? syscall}: ${diskWords(String(error.code))}`)]
}

const DISK: Readonly<Record<string, string>> = {
  ENOSPC: 'no-space: the disk is full; free some space, and run this again',
  EDQUOT: 'no-space: your share of the disk is full; free some space, and run this again',
  EFBIG: 'no-space: the file would exceed the size limit; raise it (ulimit -f), and run this again',
  EROFS: 'read-only: the disk is read-only; run this in a copy, or mount it writable',
  EACCES: 'no-permission: access is denied; run this as its owner, or change it: chown, chmod u+rwX',
  EPERM: 'no-permission: access is denied; run this as its owner, or change it: chown, chmod u+rwX',
  EMFILE: 'too-many-files: no more files can be opened; raise the limit (ulimit -n), and run this again',
  ENFILE: 'too-many-files: no more files can be opened on this machine; close some, and run this again',
  ENOENT: 'missing-file: there is no such file; check the path, or run this again if something else removed it',
  ENOTEMPTY: 'in-use: something else is writing there; run one command at a time',
  EEXIST: 'in-use: something else is in its place; remove that, and run this again',
  ENOTDIR: 'no-folder: a file is where a folder should be; remove it, and run this again',
  EISDIR: 'no-file: a folder is where a file should be; remove it, and run this again',
  EIO: 'broken-disk: the disk does not respond; check it, or use another',
}

const diskWords = (code: string) => DISK[code] ?? `${code}: the system reports this error; resolve it, and run this again`

const SIGNALS = { SIGINT: 2, SIGTERM: 15, SIGHUP: 1 } as const

/**
 * Do something that is told when somebody wants the command to end; without this, a signal ends a command at once. The second signal does
 * so here, too.
 */
export async function whileStoppable<T>(act: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController()
  const handlers = Object.entries(SIGNALS).map(([name, number]) => {
    const exitCode = 128 + number
    const stop = () => {
      if (controller.signal.aborted) process.exit(exitCode)
      controller.abort(new Stopped(name, exitCode))
    }
    process.on(name, stop)
    return { name, stop }
  })
  try {
    return await act(controller.signal)
  } finally {
    for (const { name, stop } of handlers) process.off(name, stop)
  }
}

/** Somebody ended the command. */
export class Stopped extends Error {
  constructor(
    readonly by: string,
    readonly exitCode: number,
  ) {
    super(`stopped by ${by}`)
  }
}
