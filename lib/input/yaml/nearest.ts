import { closestMatch } from 'leven'

/**
 * The word that the author probably meant: the one with two neighbours exchanged, or the nearest by edits, when it is near enough to be worth a question.
 *
 * @param maxDistance Edits that are near enough; Infinity asks for the nearest word there is.
 * @returns One of `known`, of equals the first by code units; null where none is near.
 */
export function nearest(word: string, known: readonly string[], maxDistance = nearEnough(word)): string | null {
  const sorted = known.toSorted()
  const small = sorted.map((candidate) => candidate.toLowerCase())
  const written = word.toLowerCase()
  const found = small.find((candidate) => isSwapped(written, candidate)) ?? closestMatch(written, small, { maxDistance })
  return found === undefined ? null : (sorted[small.indexOf(found)] ?? null)
}

const nearEnough = (word: string) => Math.max(1, Math.floor(word.length * 0.4))

/** Whether two words differ in two neighbours that have changed places: the commonest slip, and two edits. */
function isSwapped(one: string, other: string): boolean {
  if (one.length !== other.length) return false
  let at = 0
  while (at < one.length && one[at] === other[at]) at += 1
  return one.slice(at, at + 2) === `${other[at + 1]}${other[at]}` && one.slice(at + 2) === other.slice(at + 2)
}
