import leven from 'leven'
import { mostSlips } from '@/lib/library/search/search-options'

/** So many words are tried for one that nothing has. */
const MOST_WORDS = 12

/** The words that another may have been meant for, nearest first. */
export function meantFor(word: string, vocabulary: readonly string[]): string[] {
  const most = mostSlips(word)
  if (most === 0) return []
  const near = vocabulary.flatMap((other) => {
    if (Math.abs(other.length - word.length) > most) return []
    const distance = leven(word, other, { maxDistance: most + 1 })
    return distance > most ? [] : [{ other, distance }]
  })
  return near
    .toSorted((a, b) => a.distance - b.distance)
    .slice(0, MOST_WORDS)
    .map(({ other }) => other)
}
