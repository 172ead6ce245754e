import { type Advisory, RATINGS, type Rating } from '@/lib/advisory/advisory'
import { worstRating } from '@/lib/advisory/severity'

/** How many advisories of a year have which worst rating. */
export type CountedYear = Readonly<{ year: number; counts: Readonly<Record<Rating | 'unrated', number>>; all: number }>

/** What counts are told by, worst first. */
export const COUNTED: readonly (Rating | 'unrated')[] = [...RATINGS.toReversed(), 'unrated']

/** Every year from the first to the last that a document gives, oldest first; those without a day are left out. */
export function countedYears(advisories: readonly Pick<Advisory, 'published' | 'severity'>[]): CountedYear[] {
  const dated = advisories.flatMap((each) =>
    each.published === null ? [] : [{ year: Number(each.published.slice(0, 4)), rating: worstRating(each) ?? ('unrated' as const) }],
  )
  if (dated.length === 0) return []
  const years = dated.map(({ year }) => year)
  const first = Math.min(...years)
  const counts = Array.from({ length: Math.max(...years) - first + 1 }, () => ({
    ...{ critical: 0, high: 0, medium: 0, low: 0, none: 0, unrated: 0 },
  }))
  for (const { year, rating } of dated) {
    const count = counts[year - first]
    if (count !== undefined) count[rating] += 1
  }
  return counts.map((each, at) => ({ year: first + at, counts: each, all: Object.values(each).reduce((sum, count) => sum + count, 0) }))
}
