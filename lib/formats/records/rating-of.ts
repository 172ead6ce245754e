import type { Rating, Severity } from '@/lib/advisory/advisory'

const RATINGS: ReadonlyMap<string, Rating> = new Map([
  ['none', 'none'],
  ['negligible', 'low'],
  ['low', 'low'],
  ['moderate', 'medium'],
  ['medium', 'medium'],
  ['important', 'high'],
  ['high', 'high'],
  ['critical', 'critical'],
])

/** A rating that a publisher gives as a word; null where the word is not one of the usual. */
export function ratingOf(word: string): Severity | null {
  const rating = RATINGS.get(word.trim().toLowerCase())
  return rating === undefined ? null : { type: 'RATING', vector: null, score: null, rating }
}
