import type { Advisory } from '@/lib/advisory/advisory'
import { type AdvisoryGroup, groupBy } from '@/lib/library/indexes/advisory-group'

const UNDATED = 'undated'

/** Advisories by the year of their publication, newest first; those that nobody dates come last. */
export function byYear<T extends Pick<Advisory, 'published'>>(advisories: readonly T[]): AdvisoryGroup<T>[] {
  const years = [...groupBy(advisories, ({ published }) => [published?.slice(0, 4) ?? UNDATED])]
  const rank = (year: string) => (year === UNDATED ? '' : year)
  return years
    .map(([year, members]) => ({ slug: year, name: year === UNDATED ? 'no date' : year, advisories: members }))
    .toSorted((a, b) => (rank(a.slug) < rank(b.slug) ? 1 : -1))
}
