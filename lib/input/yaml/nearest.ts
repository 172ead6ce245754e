import { closestMatch } from 'leven'

/**
 * The word that the author probably meant: the nearest by edits, when it is near enough to be worth a question.
 *
 * @returns One of `known`, of equals the first by code units; null where none is near.
 */
export function nearest(word: string, known: readonly string[]): string | null {
  const maxDistance = Math.max(1, Math.floor(word.length * 0.4))
  const sorted = known.toSorted()
  const small = sorted.map((candidate) => candidate.toLowerCase())
  const found = closestMatch(word.toLowerCase(), small, { maxDistance })
  return found === undefined ? null : (sorted[small.indexOf(found)] ?? null)
}
