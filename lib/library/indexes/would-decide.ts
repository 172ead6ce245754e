import type { Reference } from '@/lib/advisory/reference'
import { findRelease, type Release } from '@/lib/facts/openstack/release'
import type { SeriesFlaw } from '@/lib/library/indexes/series-flaws'
import type { ProductVersions } from '@/lib/versions/product-versions'

/** What would decide a flaw of which it cannot be told whether it concerns a series. */
export type Deciding = Readonly<{
  /** What is missing, as a part of a sentence. */
  missing: string
  /** What must hold besides the version, in the words of a record; null where none says so. */
  condition: string | null
  /** Where the bug was reported: its history may say in which release it was fixed. */
  reports: readonly Reference[]
}>

const MOST_REPORTS = 2

/** A sentence that says who is affected; others only describe a case. */
const TELLS_WHO = /\b(?:affected|vulnerable|vulnerability|issue|flaw|exposed|at risk)\b/i

/** Tell what is missing. */
export function wouldDecide({ flaw }: Pick<SeriesFlaw, 'flaw'>, { releases }: ProductVersions): Deciding {
  const records = [flaw.advisory, ...flaw.sisters]
  const entries = records.flatMap(({ affected }) => affected)
  const named = entries.flatMap((each) => each.releases.map((name) => positionOf(name, releases)))
  const newest = releases[Math.max(-1, ...named)]
  const hasVersions = entries.some(({ ranges, text }) => ranges !== null || /\d\.\d|versions?\b/i.test(text))
  return {
    missing:
      newest !== undefined
        ? `which release fixed it, if any: the newest series it names is ${newest.name}`
        : hasVersions
          ? 'which series have the versions it states'
          : 'which versions or series it is about: it names none',
    condition: records.flatMap(({ says }) => says?.conditions ?? []).find((text) => TELLS_WHO.test(text)) ?? null,
    reports: records.flatMap(({ references }) => references.filter(({ type }) => type === 'report')).slice(0, MOST_REPORTS),
  }
}

function positionOf(name: string, releases: readonly Release[]): number {
  const release = findRelease(releases, name)
  return release === null ? -1 : releases.indexOf(release)
}
