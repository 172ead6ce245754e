import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type GitAnswer, readGit, runGit } from '@/lib/git/git'
import type { Selection } from '@/lib/library/sources/selection'

/** Folder of the repository in which the documents lie, left out: all of it; and what is kept of it. */
type Places = Readonly<{ path?: string | undefined; select: Selection | null }>

type Wanted = Places &
  Readonly<{
    url: string
    commit: string
    /** Whether the history is needed. */
    isDated: boolean
    /** Whether an earlier run has fetched the commit and its folders. */
    isBegun: boolean
  }>

/** So many files come in one transfer: a broken one costs no more than that. */
const BATCH = 1000

const DONE: GitAnswer = { isDone: true, text: '', said: '' }

/**
 * Fetch a commit into a new repository, and of its files those that are selected alone: first what there is (commits and folders), then, in
 * steps of which it is said how much they are, the files. Nothing is fetched later: reading asks no network. A server that knows no filters
 * sends all.
 *
 * @param say Is told how much is fetched, and how far it is.
 * @returns Of a transfer that broke, `text` says how much is here.
 */
export async function fetchPartly(draft: string, wanted: Wanted, say: (line: string) => void, signal?: AbortSignal): Promise<GitAnswer> {
  const { url, commit, isDated, isBegun } = wanted
  const run = (args: readonly string[], input?: string) => runGit(draft, args, { signal, input, say })
  const filter = ['--filter=blob:none', '--no-tags', '--no-recurse-submodules', '--progress']
  const steps = [
    ['config', 'remote.origin.url', url],
    ['config', 'remote.origin.promisor', 'true'],
    ['config', 'remote.origin.partialclonefilter', 'blob:none'],
    ['fetch', ...filter, ...(isDated ? [] : ['--depth=1']), 'origin', commit],
  ]
  for (const step of isBegun ? [] : steps) {
    const answer = await run(step)
    if (!answer.isDone) return answer
  }
  const folders = foldersOf(wanted)
  const listed = readGit(draft, 'ls-tree', '-r', '-z', commit, '--', ...folders)
  if (!listed.isDone) return listed
  const blobs = new Set(listed.text.split('\0').flatMap((line) => /^\d+ blob ([0-9a-f]+)\t/.exec(line)?.[1] ?? []))
  const known = readGit(draft, 'rev-list', '--objects', '--missing=print', '--no-walk', commit, '--', ...folders)
  const missing = known.text.split('\n').flatMap((line) => (line.startsWith('?') && blobs.has(line.slice(1)) ? [line.slice(1)] : []))
  say(missing.length === 0 ? `${counted(blobs.size)} came along` : `fetching ${counted(missing.length)}`)
  const before = blobs.size - missing.length
  for (let at = 0; at < missing.length; at += BATCH) {
    const asked = await run(
      ['fetch', ...filter, '--no-write-fetch-head', '--stdin', 'origin'],
      `${missing.slice(at, at + BATCH).join('\n')}\n`,
    )
    if (!asked.isDone) return { ...asked, text: `${here(before + at)} of ${counted(blobs.size)} are here` }
    if (missing.length > BATCH) say(`${here(Math.min(before + at + BATCH, blobs.size))} of ${counted(blobs.size)} are here`)
  }
  if (folders.length === 0) return DONE
  return run(['sparse-checkout', 'set', '--no-cone', '--stdin'], patternsOf(wanted))
}

/** Whether a checkout holds what is selected now: it may have been made when that was less. One that is not sparse holds everything. */
export function holdsSelected(checkout: string, wanted: Places): boolean {
  const file = join(checkout, '.git/info/sparse-checkout')
  return !existsSync(file) || readFileSync(file, 'utf8') === patternsOf(wanted)
}

const patternsOf = (wanted: Places) =>
  foldersOf(wanted)
    .map((folder) => `${literal(`/${folder}`)}\n`)
    .join('')

const here = (files: number) => files.toLocaleString('en')
const counted = (files: number) => `${files.toLocaleString('en')} ${files === 1 ? 'file' : 'files'}`

/** What is checked out: the folder of the source, or the places of it that its selection names; empty: everything. */
function foldersOf({ path, select }: Places): string[] {
  const base = path === undefined || path === '.' ? '' : `${path.replace(/\/$/, '')}/`
  const places = select?.paths?.map((place) => `${base}${place.replace(/\/$/, '')}`)
  return places ?? (base === '' ? [] : [base.slice(0, -1)])
}

/** A path as a pattern that means nothing else. */
const literal = (path: string) => path.replace(/[\\*?[\]!# ]/g, '\\$&')
