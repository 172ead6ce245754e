import { type Advisory, RATINGS, type Rating } from '@/lib/advisory/advisory'

/** The worst rating that the publisher gives, or null where there is none: a missing rating is not "none". */
export function worstRating({ severity }: Pick<Advisory, 'severity'>): Rating | null {
  const ratings = severity.map(({ rating }) => rating).filter((rating) => rating !== null)
  return ratings.toSorted((a, b) => RATINGS.indexOf(b) - RATINGS.indexOf(a))[0] ?? null
}
