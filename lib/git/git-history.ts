import { isInCheckout, readGit, shellWord } from '@/lib/git/git'

/** Why nobody can say when the documents of a folder were written. */
export type HistoryFault = Readonly<{ reason: 'shallow-history' | 'git-failed'; what: string; fix: string }>

/** What Git says of a folder; all null and empty where it is no checkout. */
export type GitHistory = Readonly<{
  revision: string | null
  /** Path relative to the folder -> day of its first and of its last commit, `YYYY-MM-DD`. */
  days: ReadonlyMap<string, Readonly<{ published: string; modified: string }>>
  /** Git could not answer, or its answer would be wrong; null where it answered, and where there is nothing to ask. */
  fault: HistoryFault | null
}>

const NONE: GitHistory = { revision: null, days: new Map(), fault: null }

/**
 * The history of the files in a folder of a checkout: one pass over the log, renames not followed.
 * A folder that its checkout does not track has no history: its files are then nobody's revision.
 *
 * @param isDated Whether days are asked for. A shallow checkout has a revision but no days: each of its files would seem to be as old as
 *   the last commit.
 */
export function gitHistory(folder: string, isDated = true): GitHistory {
  if (!isInCheckout(folder)) return NONE
  const depth = readGit(folder, 'rev-parse', '--is-shallow-repository')
  if (!depth.isDone) return /^not a git repository/.test(depth.said) ? NONE : { ...NONE, fault: failed(folder, depth.said) }
  const tracked = readGit(folder, 'ls-files', '-z', '--', '.')
  if (!tracked.isDone) return { ...NONE, fault: failed(folder, tracked.said) }
  if (tracked.text === '') return NONE
  const head = readGit(folder, 'rev-parse', '--verify', '--quiet', 'HEAD')
  if (!head.isDone) return head.said === '' ? NONE : { ...NONE, fault: failed(folder, head.said) } // quiet: there is no commit yet
  const revision = head.text
  if (!isDated) return { ...NONE, revision }
  if (depth.text === 'true') return { ...NONE, revision, fault: shallow(folder) }
  const log = readGit(folder, 'log', '--no-show-signature', '--format=%x01%as', '--name-only', '--relative', '-z', '--', '.')
  return log.isDone ? { revision, days: daysOf(log.text), fault: null } : { ...NONE, revision, fault: failed(folder, log.said) }
}

/** Read `git log -z --format=%x01%as --name-only`: newest commit first. */
function daysOf(log: string): Map<string, { published: string; modified: string }> {
  const days = new Map<string, { published: string; modified: string }>()
  for (const commit of log.split('\u0001').slice(1)) {
    const [day = '', ...files] = commit.split(/[\0\n]/).filter((part) => part !== '')
    for (const file of files) days.set(file, { published: day, modified: days.get(file)?.modified ?? day })
  }
  return days
}

const shallow = (folder: string): HistoryFault => ({
  reason: 'shallow-history',
  what: 'the checkout is shallow: every document would appear to date from its last commit',
  fix: `run git -C ${shellWord(folder)} fetch --unshallow, or say "dates: none" in the list of sources`,
})

const failed = (folder: string, said: string): HistoryFault => ({
  reason: 'git-failed',
  what: `Git cannot read the checkout: ${said === '' ? 'no reason given' : said}`,
  fix: /dubious ownership/.test(said)
    ? `run chown -R "$(id -un)" ${shellWord(folder)}, or install Git 2.38 or newer`
    : `repair it until git -C ${shellWord(folder)} log works, or say "dates: none" in the list of sources`,
})
