import { createHash } from 'node:crypto'
import { lstatSync, readdirSync, type Stats, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Shard } from '@/lib/build/shard'
import type { Workspace } from '@/lib/build/workspace'
import { readCached, writeCached } from '@/lib/disk/cached-file'
import { readGit } from '@/lib/git/git'

/** What the last build was made from and what it told, so that the next one can see at a glance that there is nothing to do. */
type LastBuild = Readonly<{ inputs: string; output: string; folders: readonly string[]; lines: readonly string[]; summary: string }>

/** A file system may give two writes within so long the same time. */
const RACY_MS = 2000

const fileIn = (root: string) => join(root, '.cache/last-build.json')

/** Files beside the sources that the output is made from. */
const OWN = ['content', 'public']

/** Stands for the code of the site, and for the part of it that is made. */
export const codeOf = (facts: string, { nth, of }: Shard): string => `${facts} ${nth}/${of}`

/** What the last build told, if it would be the same now, its output included; null where it may not be. */
export function unchangedSince(workspace: Workspace, code: string): Pick<LastBuild, 'lines' | 'summary'> | null {
  const text = readCached(fileIn(workspace.root))
  if (text === null) return null
  const last = JSON.parse(text) as LastBuild // written below, and whole
  const isSame = last.inputs === inputsOf(workspace, code, last.folders).signature && last.output === outputOf(workspace.root)
  return isSame ? last : null
}

/** What a build is about to read, as the next one will compare it. */
type Inputs = Readonly<{ signature: string; newestMs: number; takenMs: number; folders: readonly string[] }>

/**
 * Look at everything that a build reads without reading it.
 *
 * @param code As `codeOf` has it.
 * @param folders Of the sources.
 */
export function inputsOf({ root, sourceFiles, today }: Workspace, code: string, folders: readonly string[]): Inputs {
  const takenMs = Date.now()
  const hash = createHash('sha256').update(JSON.stringify([code, today, sourceFiles, process.env.SITE_URL ?? null]))
  let newestMs = 0
  for (const path of [...OWN.map((name) => join(root, name)), ...sourceFiles, ...folders]) {
    for (const { name, size, mtimeMs, ctimeMs, ino } of entriesBelow(path)) {
      hash.update(`${name}\0${size}\0${mtimeMs}\0${ctimeMs}\0${ino}\n`)
      newestMs = Math.max(newestMs, mtimeMs, ctimeMs)
    }
  }
  for (const folder of folders) hash.update(`${headOf(folder)}\n`)
  return { signature: hash.digest('hex'), newestMs, takenMs, folders }
}

/** Keep what a build has read and told, unless a file is so new that its next change may not show in its time. */
export function cacheLastBuild(
  root: string,
  { signature, newestMs, takenMs, folders }: Inputs,
  lines: readonly string[],
  summary: string,
): void {
  const inputs = takenMs - newestMs > RACY_MS ? signature : ''
  writeCached(fileIn(root), JSON.stringify({ inputs, output: outputOf(root), folders, lines, summary } satisfies LastBuild))
}

function outputOf(root: string): string {
  const hash = createHash('sha256')
  for (const { name, size, mtimeMs, ino } of entriesBelow(join(root, 'out'))) hash.update(`${name}\0${size}\0${mtimeMs}\0${ino}\n`)
  return hash.digest('hex')
}

type Entry = Readonly<{ name: string; size: number; mtimeMs: number; ctimeMs: number; ino: number }>

/**
 * Files at and below a path, in the order of their names; `.git` is looked at by itself. The path may be a link, as for whoever reads it; of
 * links below it, the link and the file that it leads to are told.
 */
function* entriesBelow(path: string, found = targetOf(path)): Generator<Entry> {
  if (found === undefined) return
  if (found.isDirectory()) {
    for (const name of readdirSync(path).toSorted())
      if (name !== '.git') yield* entriesBelow(join(path, name), lstatSync(join(path, name), { throwIfNoEntry: false }))
    return
  }
  const { size, mtimeMs, ctimeMs, ino } = found
  yield { name: path, size, mtimeMs, ctimeMs, ino }
  const target = found.isSymbolicLink() ? targetOf(path) : undefined
  if (target !== undefined) yield { name: path, size: target.size, mtimeMs: target.mtimeMs, ctimeMs: target.ctimeMs, ino: target.ino }
}

/** What a path leads to; nothing where that is gone, or goes in a circle. */
function targetOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false })
  } catch {
    return undefined
  }
}

/** What Git knows of a folder decides dates and revisions: its last commit, and which files it tracks. */
function headOf(folder: string): string {
  const [head = '', index = ''] = readGit(folder, 'rev-parse', 'HEAD', '--git-path', 'index').text.split('\n')
  const found = index === '' ? undefined : lstatSync(join(folder, index), { throwIfNoEntry: false })
  return `${head} ${found?.mtimeMs ?? ''}`
}
