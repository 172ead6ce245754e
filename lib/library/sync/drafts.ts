import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readGit } from '@/lib/git/git'
import { checkoutsFolder } from '@/lib/library/sync/sync-origin'

/** What is being fetched: what another fetch has left helps only with the same. */
type Wanted = Readonly<{ url: string; commit: string; isDated: boolean }>

/** The folder in which this process fetches a source. */
export const draftFolder = (root: string, id: string): string => join(checkoutsFolder(root), `${draftOf(id)}${process.pid}`)

/**
 * Go on with what an interrupted fetch of the same has left, whether it said so or was killed; what is of no use goes.
 *
 * @returns Whether the draft of this process holds the commit and its folders now; if not, there is none.
 */
export function takeOverDraft(root: string, id: string, wanted: Wanted): boolean {
  const draft = draftFolder(root, id)
  rmSync(draft, { recursive: true, force: true })
  const left = leftovers(root, id).find((folder) => isOf(folder, wanted))
  if (left !== undefined) {
    renameSync(left, draft)
    removeHalfWritten(draft)
  }
  removeDrafts(root, id)
  const isWhole = left !== undefined && readGit(draft, 'ls-tree', '-r', '--name-only', wanted.commit).isDone
  if (!isWhole) rmSync(draft, { recursive: true, force: true })
  return isWhole
}

/** Note in a draft what it is for. */
export function markDraft(root: string, id: string, wanted: Wanted): void {
  writeFileSync(join(draftFolder(root, id), MARK), textOf(wanted))
}

/** Leave the draft of this process to the next fetch. @returns Whether it is of any use: it holds the commit. */
export function leaveDraft(root: string, id: string, { commit }: Wanted): boolean {
  const draft = draftFolder(root, id)
  if (!readGit(draft, 'cat-file', '-e', `${commit}^{tree}`).isDone) {
    dropDraft(root, id)
    return false
  }
  renameSync(draft, join(checkoutsFolder(root), `${LEFT}${id}`))
  return true
}

export function dropDraft(root: string, id: string): void {
  rmSync(draftFolder(root, id), { recursive: true, force: true, maxRetries: 5 }) // a Git that was stopped may still be writing
}

/** Remove what fetches of a source have left. */
export function removeDrafts(root: string, id: string): void {
  for (const folder of leftovers(root, id)) rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
}

const LEFT = '.part-'
const MARK = '.git/fetching.json'
const draftOf = (id: string) => `.new-${id}-`
const textOf = ({ url, commit, isDated }: Wanted) => JSON.stringify({ url, commit, isDated })

/** Folders of fetches that were interrupted, and of processes that were killed. */
function leftovers(root: string, id: string): string[] {
  const folder = checkoutsFolder(root)
  const isLeft = (name: string) => {
    const pid = name.startsWith(draftOf(id)) ? name.slice(draftOf(id).length) : ''
    return name === `${LEFT}${id}` || (/^\d+$/.test(pid) && !isRunning(Number(pid)))
  }
  return readdirSync(folder)
    .filter(isLeft)
    .map((name) => join(folder, name))
}

function isOf(folder: string, wanted: Wanted): boolean {
  const mark = join(folder, MARK)
  return existsSync(mark) && readFileSync(mark, 'utf8') === textOf(wanted)
}

/** Locks of a Git that was killed, and packs that did not come whole. */
function removeHalfWritten(draft: string): void {
  const packs = join(draft, '.git/objects/pack')
  const half = [
    ...readdirSync(join(draft, '.git')).flatMap((name) => (name.endsWith('.lock') ? [join(draft, '.git', name)] : [])),
    ...(existsSync(packs) ? readdirSync(packs).flatMap((name) => (name.startsWith('tmp_') ? [join(packs, name)] : [])) : []),
  ]
  for (const file of half) rmSync(file, { force: true })
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM' // it runs, and is another user's
  }
}
