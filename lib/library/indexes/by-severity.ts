import { type Advisory, RATINGS } from '@/lib/advisory/advisory'
import { worstRating } from '@/lib/advisory/severity'
import { type AdvisoryGroup, groupBy } from '@/lib/library/indexes/advisory-group'

const UNRATED = 'unrated'

/** Advisories by their worst rating, worst first; those without one come last, for a missing rating is not "none". */
export function bySeverity<T extends Pick<Advisory, 'severity'>>(advisories: readonly T[]): AdvisoryGroup<T>[] {
  const groups = groupBy(advisories, (advisory) => [worstRating(advisory) ?? UNRATED])
  return [...RATINGS.toReversed(), UNRATED].flatMap((rating) => {
    const members = groups.get(rating) ?? []
    return members.length === 0 ? [] : [{ slug: rating, name: rating === 'none' ? 'no impact' : rating, advisories: members }]
  })
}
