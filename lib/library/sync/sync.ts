import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { mendSwap, swapIn } from '@/lib/disk/swap-folder'
import { headOf, isShallow, runGit, shellWord } from '@/lib/git/git'
import type { FetchedSource } from '@/lib/library/sources/sources'
import { draftFolder, dropDraft, leaveDraft, markDraft, removeDrafts, takeOverDraft } from '@/lib/library/sync/drafts'
import { fetchPartly, holdsSelected } from '@/lib/library/sync/fetch-partly'
import type { Pin, Pins } from '@/lib/library/sync/sync-lock'
import { checkoutsFolder } from '@/lib/library/sync/sync-origin'

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

type Watched = Readonly<{
  /** Ends a transfer; the checkout is then as it was. */
  signal?: AbortSignal | undefined
  /** Is told how much is fetched, and how far it is. */
  say?: (line: string) => void
}>

/**
 * Bring the checkout of a source to its pin: fetch only what is not there, into a folder of its own that takes the place of the old one
 * when it is whole. A fetch that fails leaves the last checkout as it was, and what came of the new one to the next run.
 *
 * @param pins Of `content/sources.lock.json`; a pin of another address or ref is none.
 * @param isUpdate Ask for the newest commit and move the pin.
 */
export async function syncSource(
  root: string,
  source: FetchedSource,
  pins: Pins,
  isUpdate: boolean,
  { signal, say = () => {} }: Watched = {},
): Promise<Synced> {
  const { id, git: origin, select, isDated } = source
  const { url, ref } = origin
  const folder = join(checkoutsFolder(root), id)
  mkdirSync(checkoutsFolder(root), { recursive: true })
  mendSwap(folder, previousOf(root, id))
  const here = existsSync(folder) ? headOf(folder) : null
  const known = pins[id]
  const pinned = known !== undefined && known.url === url && known.ref === ref ? known : null
  const pinAt = (commit: string): Pin => ({ url, ref, commit })

  let wanted = isUpdate ? null : (pinned?.commit ?? null)
  let because = ''
  if (wanted === null) {
    const asked = await newestOf(root, url, ref, signal)
    wanted = asked.commit
    because = asked.because
  }
  if (wanted === null) {
    if (pinned !== null && here === pinned.commit) return { id, kind: 'kept', pin: pinned, because }
    return { id, kind: 'failed', pin: pinned, because }
  }
  if (
    here === wanted &&
    isUsable(folder, origin.path) &&
    holdsSelected(folder, { path: origin.path, select }) &&
    !(isDated && isShallow(folder))
  ) {
    removeDrafts(root, id)
    return { id, kind: 'current', pin: pinAt(wanted), because: '' }
  }
  const fault = await fetchInto(root, source, wanted, { signal, say })
  if (fault === null) return { id, kind: 'fetched', pin: pinAt(wanted), because: '' }
  const isKept = pinned !== null && here === pinned.commit
  return { id, kind: isKept ? 'kept' : 'failed', pin: pinned, because: fault }
}

/** The commit that a ref names now. A whole commit names itself. */
async function newestOf(
  root: string,
  url: string,
  ref: string,
  signal?: AbortSignal,
): Promise<Readonly<{ commit: string | null; because: string }>> {
  if (COMMIT.test(ref)) return { commit: ref, because: '' }
  const { isDone, text, said } = await runGit(checkoutsFolder(root), ['ls-remote', '--exit-code', '--', url, ref, `${ref}^{}`], { signal })
  if (!isDone) return { commit: null, because: said === '' ? `${url} has no ref ${ref}` : becauseOf(said, url) }
  const found = text.split('\n').map((line) => line.split('\t'))
  const names = [`refs/tags/${ref}^{}`, `${ref}^{}`, ref, `refs/tags/${ref}`, `refs/heads/${ref}`] // an annotated tag: what it points at
  const commit = names.flatMap((name) => found.filter(([, of]) => of === name).map(([first]) => first ?? ''))[0]
  return commit === undefined ? { commit: null, because: `${url} has no ref ${ref}` } : { commit, because: '' }
}

/** @returns Why it failed, or null. */
async function fetchInto(
  root: string,
  { id, isDated, select, git: { url, path } }: FetchedSource,
  commit: string,
  { signal, say }: Required<Pick<Watched, 'say'>> & Watched,
): Promise<string | null> {
  const [draft, wanted] = [draftFolder(root, id), { url, commit, isDated }]
  const fail = (because: string) => {
    dropDraft(root, id)
    return because
  }
  const isBegun = takeOverDraft(root, id, wanted)
  if (isBegun) say('going on with what an interrupted fetch has left')
  else {
    mkdirSync(draft, { recursive: true })
    const made = await runGit(draft, ['init', '--quiet', '--template=', '.'], { signal })
    if (!made.isDone) return fail(becauseOf(made.said, url))
    ignoreAttributes(draft)
    markDraft(root, id, wanted)
  }
  const fetched = await fetchPartly(draft, { ...wanted, path, select, isBegun }, say, signal)
  if (!fetched.isDone) {
    const because = becauseOf(fetched.said, url)
    return leaveDraft(root, id, wanted) ? `${because}; ${fetched.text}, and the next run goes on with that` : because
  }
  const laid = await runGit(draft, ['checkout', '--quiet', '--detach', commit], { signal })
  if (!laid.isDone) return fail(becauseOf(laid.said, url))
  if (headOf(draft) !== commit) return fail(`the checkout is not at ${commit}`)
  if (!isUsable(draft, path)) return fail(`there is no folder ${path} at ${commit.slice(0, 12)}; correct git.path`)
  swapIn(draft, join(checkoutsFolder(root), id), previousOf(root, id))
  return null
}

const isUsable = (folder: string, path = '.') => statSync(join(folder, path), { throwIfNoEntry: false })?.isDirectory() === true

const previousOf = (root: string, id: string) => join(checkoutsFolder(root), `.old-${id}`)

/** What the repository says of its files names no filter here, and changes no line end: the documents are the bytes of the commit. */
function ignoreAttributes(checkout: string): void {
  mkdirSync(join(checkout, '.git/info'), { recursive: true })
  writeFileSync(join(checkout, '.git/info/attributes'), '* -filter -text -eol -ident -working-tree-encoding -diff -merge\n')
}

/** Git names a setting of the user as the remedy, which is not read here. */
const becauseOf = (said: string, url: string) =>
  /dubious ownership/.test(said)
    ? `${url} belongs to another user; fetch from a copy of your own: git clone --mirror ${shellWord(url)}`
    : said === ''
      ? 'git failed'
      : said
