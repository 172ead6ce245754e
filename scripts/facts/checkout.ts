import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { readGit, readGitBytes } from '@/lib/git/git'

/** What stops a command of facts: one line for the person who called it. */
export class FactsError extends Error {
  override name = 'FactsError'
}

/** A commit that was read, and its day (UTC): what a catalogue says of where it comes from. */
export type Origin = Readonly<{ repository: string; commit: string; date: string }>

/**
 * Look at a checkout, bare or not, before it is read.
 *
 * @param repository Such as `openstack/nova`.
 * @param holds A file or folder by which its HEAD is known.
 * @throws FactsError where the folder is not a checkout of it with its whole history.
 */
export function originOf(folder: string, repository: string, holds: string): Origin {
  if (!existsSync(folder)) throw new FactsError(`${folder}: there is no such folder; give a checkout of ${repository}`)
  const commit = ask(folder, 'rev-parse', '--verify', 'HEAD^{commit}')
  if (commit === null) throw new FactsError(`${folder}: not a Git checkout; give one of ${repository}`)
  if (ask(folder, 'cat-file', '-t', `HEAD:${holds}`) === null)
    throw new FactsError(`${folder}: not a checkout of ${repository}: its HEAD has no ${holds}`)
  if (ask(folder, 'rev-parse', '--is-shallow-repository') === 'true')
    throw new FactsError(`${folder}: a shallow clone; the facts need all of its history: git -C ${folder} fetch --unshallow --tags`)
  return { repository, commit, date: dayOf(Number(need(folder, 'log', '-1', '--format=%ct', commit))) }
}

/** The day of a time in seconds, UTC. */
export function dayOf(seconds: number): string {
  return new Date(seconds * 1000).toISOString().slice(0, 10)
}

/** What Git prints, without the white space at its end. @throws FactsError with Git's reason. */
export function need(folder: string, ...args: readonly string[]): string {
  const { isDone, text, said } = readGit(folder, ...bareOf(folder), ...args)
  if (!isDone) throw new FactsError(`${folder}: git ${args[0]}: ${said}`)
  return text
}

/** The text of files at HEAD, by path, of all paths below some folders or files. */
export function readFiles(folder: string, ...paths: readonly string[]): Map<string, string> {
  const entries = need(folder, 'ls-tree', '-r', '-z', 'HEAD', '--', ...paths).split('\0')
  const files = entries.flatMap((entry) => {
    const [, hash, path] = /^\d+ blob ([0-9a-f]+)\t(.*)$/s.exec(entry) ?? []
    return hash === undefined || path === undefined ? [] : [{ hash, path }]
  })
  const input = files.map(({ hash }) => `${hash}\n`).join('')
  const { isDone, bytes: stdout, said } = readGitBytes(folder, [...bareOf(folder), 'cat-file', '--batch'], input)
  if (!isDone) throw new FactsError(`${folder}: git cat-file: ${said}`)
  let at = 0
  return new Map(
    files.map(({ path }) => {
      const start = stdout.indexOf(0x0a, at) + 1
      const size = Number(stdout.toString('latin1', at, start - 1).split(' ')[2])
      at = start + size + 1
      return [path, stdout.toString('utf8', start, start + size)]
    }),
  )
}

function ask(folder: string, ...args: readonly string[]): string | null {
  const { isDone, text } = readGit(folder, ...bareOf(folder), ...args)
  return isDone ? text : null
}

/** A bare repository is none until somebody names it, as whoever calls this does. */
const bareOf = (folder: string) => (existsSync(join(folder, 'HEAD')) && existsSync(join(folder, 'objects')) ? ['--git-dir=.'] : [])
