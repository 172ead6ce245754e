import { dayOf, need } from './checkout'

const COMMIT = '\u0001'
/** Whatever the settings of whoever calls it say. */
const PLAIN = ['--no-color', '--no-ext-diff', '--no-show-signature', '--no-renames', '--diff-algorithm=myers', '--indent-heuristic']
const VERSION = /^\+\s*-?\s*version:\s*['"]?([^\s'"#]+)/
/** Not a version of its own: it marks the end of a branch. */
export const BRANCH_END = /-(eol|eom|em|last)$/

/** `name version`, such as `nova 33.0.2` -> the day on which it was written down; null where that says nothing. */
export type ReleaseDates = ReadonlyMap<string, string | null>

/**
 * When each version was first written down, by the day (UTC) on which the change was committed to the main branch. A change that adds
 * several versions to one file brings history in from elsewhere: it does not know when its versions came out.
 */
export function releaseDates(folder: string): ReleaseDates {
  const log = need(folder, 'log', ...PLAIN, '--first-parent', '-m', '-p', '-U0', `--format=${COMMIT}%ct`, '--', 'deliverables')
  const dates = new Map<string, string | null>()
  for (const commit of log.split(COMMIT).slice(1)) {
    const added = versionsAdded(commit)
    const isImport = [...added.values()].some((versions) => versions.filter((version) => !BRANCH_END.test(version)).length > 1)
    const day = dayOf(Number(/^\d+/.exec(commit)))
    // Newest first: what is set last is the oldest.
    for (const [file, versions] of added)
      for (const version of versions)
        dates.set(`${file.replace(/^.*\//, '').replace(/\.ya?ml$/, '')} ${version}`, isImport && !BRANCH_END.test(version) ? null : day)
  }
  return dates
}

/** The versions that a commit adds, by file. */
function versionsAdded(commit: string): Map<string, string[]> {
  const added = new Map<string, string[]>()
  let file = ''
  for (const line of commit.split('\n')) {
    if (line.startsWith('+++ ')) file = line.slice(6).trim()
    const version = VERSION.exec(line)?.[1]
    if (version !== undefined) added.set(file, [...(added.get(file) ?? []), version])
  }
  return added
}
