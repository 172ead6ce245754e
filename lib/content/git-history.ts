import { execFileSync } from 'node:child_process'

/** What Git says of a folder; all null and empty where it is no checkout. */
export type GitHistory = Readonly<{
  revision: string | null
  /** Path relative to the folder -> day of its first and of its last commit, `YYYY-MM-DD`. */
  days: ReadonlyMap<string, Readonly<{ published: string; modified: string }>>
}>

/**
 * The history of the files in a folder of a checkout: one pass over the log, renames not followed.
 * A folder that its checkout does not track has no history: its files are then nobody's revision.
 */
export function gitHistory(folder: string): GitHistory {
  const none = { revision: null, days: new Map() }
  const tracked = git(folder, ['ls-files', '-z', '--', '.'])
  if (tracked === null || tracked === '') return none
  const revision = git(folder, ['rev-parse', 'HEAD'])?.trim() ?? null
  const log = git(folder, ['log', '--format=%x01%as', '--name-only', '--relative', '-z', '--', '.'])
  return { revision, days: log === null ? new Map() : daysOf(log) }
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

function git(folder: string, args: readonly string[]): string | null {
  try {
    return execFileSync('git', ['-C', folder, ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 1 << 28 })
  } catch {
    return null // no Git, or no checkout: both mean that nobody says
  }
}
