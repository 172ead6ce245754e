import { type Advisory, RATINGS, type Rating } from '@/lib/advisory/advisory'
import { isOfMaker } from '@/lib/advisory/is-of-maker'

/**
 * The worst rating that the publisher gives, or null where there is none: a missing rating is not "none". Its own word stands before what
 * the vectors give, and what others have added to its record does not count.
 */
export function worstRating({ severity }: Pick<Advisory, 'severity'>): Rating | null {
  const own = severity.filter(isOfMaker)
  const words = own.filter(({ type }) => type === 'RATING')
  const ratings = (words.length > 0 ? words : own).map(({ rating }) => rating).filter((rating) => rating !== null)
  return ratings.toSorted((a, b) => RATINGS.indexOf(b) - RATINGS.indexOf(a))[0] ?? null
}
