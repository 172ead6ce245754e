import { existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { FetchedSource } from '@/lib/content/sources'
import { git, headOf } from '@/lib/content/sync-git'
import type { Pin, Pins } from '@/lib/content/sync-lock'
import { checkoutsFolder } from '@/lib/content/sync-origin'

/** What came of one source. */
export type Synced = Readonly<{
  id: string
  /** `current`: nothing to do. `fetched`: new. `kept`: could not be asked, what is there is used. `failed`: there is nothing right to use. */
  kind: 'current' | 'fetched' | 'kept' | 'failed'
  /** At which commit the checkout is now. */
  pin: Pin | null
  /** Why, where it was kept or failed. */
  because: string
}>

const COMMIT = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/

/**
 * Bring the checkout of a source to its pin: fetch only what is not there, into a folder of its own that takes the place of the old one
 * when it is whole. A fetch that fails leaves the last checkout as it was.
 *
 * @param pins Of `content/sources.lock.json`; a pin of another address or ref is none.
 * @param isUpdate Ask for the newest commit and move the pin.
 */
export function syncSource(root: string, source: FetchedSource, pins: Pins, isUpdate: boolean): Synced {
  const { id, git: origin } = source
  const { url, ref } = origin
  const folder = join(checkoutsFolder(root), id)
  mkdirSync(checkoutsFolder(root), { recursive: true })
  const here = existsSync(folder) ? headOf(folder) : null
  const known = pins[id]
  const pinned = known !== undefined && known.url === url && known.ref === ref ? known : null
  const pinAt = (commit: string): Pin => ({ url, ref, commit })

  let wanted = isUpdate ? null : (pinned?.commit ?? null)
  let because = ''
  if (wanted === null) {
    const asked = newestOf(root, url, ref)
    wanted = asked.commit
    because = asked.because
  }
  if (wanted === null) {
    if (pinned !== null && here === pinned.commit) return { id, kind: 'kept', pin: pinned, because }
    return { id, kind: 'failed', pin: pinned, because }
  }
  if (here === wanted && isUsable(folder, origin.path)) return { id, kind: 'current', pin: pinAt(wanted), because: '' }
  const fault = fetchInto(root, source, wanted)
  if (fault === null) return { id, kind: 'fetched', pin: pinAt(wanted), because: '' }
  const isKept = pinned !== null && here === pinned.commit
  return { id, kind: isKept ? 'kept' : 'failed', pin: pinned, because: fault }
}

/** The commit that a ref names now. A whole commit names itself. */
function newestOf(root: string, url: string, ref: string): Readonly<{ commit: string | null; because: string }> {
  if (COMMIT.test(ref)) return { commit: ref, because: '' }
  const { isDone, text, said } = git(checkoutsFolder(root), 'ls-remote', '--exit-code', '--', url, ref, `${ref}^{}`)
  if (!isDone) return { commit: null, because: said === '' ? `${url} has no ref ${ref}` : said }
  const found = text.split('\n').map((line) => line.split('\t'))
  const names = [`refs/tags/${ref}^{}`, `${ref}^{}`, ref, `refs/tags/${ref}`, `refs/heads/${ref}`] // an annotated tag: what it points at
  const commit = names.flatMap((name) => found.filter(([, of]) => of === name).map(([first]) => first ?? ''))[0]
  return commit === undefined ? { commit: null, because: `${url} has no ref ${ref}` } : { commit, because: '' }
}

/** @returns Why it failed, or null. */
function fetchInto(root: string, { id, format, git: { url, path } }: FetchedSource, commit: string): string | null {
  const draft = join(checkoutsFolder(root), `.new-${id}-${process.pid}`)
  const fail = (because: string) => {
    rmSync(draft, { recursive: true, force: true })
    return because
  }
  rmSync(draft, { recursive: true, force: true })
  mkdirSync(draft, { recursive: true })
  // Security notes carry no dates: theirs are those of the history. All other formats do with the commit alone.
  const depth = format === 'ossn' ? [] : ['--depth=1']
  const steps = [
    ['init', '--quiet', '.'],
    ['fetch', '--quiet', '--no-tags', '--no-recurse-submodules', ...depth, '--', url, commit],
    ['checkout', '--quiet', '--detach', commit],
  ]
  for (const step of steps) {
    const { isDone, said } = git(draft, ...step)
    if (!isDone) return fail(said === '' ? `git ${step[0]} failed` : said)
  }
  if (headOf(draft) !== commit) return fail(`the checkout is not at ${commit}`)
  if (!isUsable(draft, path)) return fail(`there is no folder ${path} at ${commit.slice(0, 12)}; correct git.path`)
  swapIn(draft, join(checkoutsFolder(root), id), join(checkoutsFolder(root), `.old-${id}-${process.pid}`))
  return null
}

const isUsable = (folder: string, path = '.') => statSync(join(folder, path), { throwIfNoEntry: false })?.isDirectory() === true

function swapIn(draft: string, folder: string, previous: string): void {
  rmSync(previous, { recursive: true, force: true })
  if (existsSync(folder)) renameSync(folder, previous)
  renameSync(draft, folder)
  rmSync(previous, { recursive: true, force: true })
}
