import type { Ranked, WordIndex } from '@/lib/library/search/find-words'
import { FIELDS } from '@/lib/library/search/search-options'
import { byScore } from '@/lib/library/search/split/by-score'
import type { AskedWord } from '@/lib/library/search/split/find-terms'
import { type Places, unpackPlaces } from '@/lib/library/search/split/places'
import { frequency, lengthNorms, rarity } from '@/lib/library/search/split/score'
import type { SplitIndex } from '@/lib/library/search/split/split-index'

/** A word that stands somewhere, with its places in each field. */
type Placed = Readonly<{ word: string; fields: readonly (Places | null)[] }>

/**
 * Rank what words find as MiniSearch would, were it given the whole index. It works with one object for each entry found; here are arrays
 * of numbers only, so that a word which most of fifty thousand entries have costs milliseconds.
 */
export function rankerOf({
  lengths,
  count,
}: Pick<SplitIndex['split'], 'lengths' | 'count'>): (asked: readonly AskedWord[]) => WordIndex['matches'] {
  const norms = lengthNorms({ lengths, count })

  return (asked) => {
    const scores = new Float64Array(count)
    const matched = new Uint16Array(count) // how many of the words an entry has
    const countedFor = new Uint16Array(count) // the last of them that was counted
    const placed: Placed[] = []
    for (const [at, { found }] of asked.entries())
      for (const { row, weight } of found) {
        const [word = '', ...texts] = row
        const fields = texts.map((text) => (text === '' ? null : unpackPlaces(text)))
        placed.push({ word, fields })
        for (const [field, places] of fields.entries()) if (places !== null) add(places, field, weight, at + 1)
      }

    function add({ numbers, counts }: Places, field: number, weight: number, stamp: number): void {
      const norm = norms[field]
      const name = FIELDS[field]
      if (norm === undefined || name === undefined) return
      const each = weight * rarity(name, numbers.length, count)
      for (let at = 0; at < numbers.length; at += 1) {
        const number = numbers[at] ?? 0
        scores[number] = (scores[number] ?? 0) + each * frequency(counts[at] ?? 0, norm[number] ?? 1)
        if (countedFor[number] === stamp) continue
        countedFor[number] = stamp
        matched[number] = (matched[number] ?? 0) + 1
      }
    }

    const wordsOf = (key: number) => {
      const number = count - 1 - key
      return new Set(placed.flatMap(({ word, fields }) => (fields.some((places) => places?.numbers.includes(number)) ? [word] : [])))
    }
    return (_, combineWith): Ranked => ({ keys: bestFirst(scores, matched, combineWith === 'AND' ? asked.length : 1), wordsOf })
  }
}

/** Keys of the entries that have so many of the words, or more: a score counts as often as it has words. Of equals the newer comes first. */
function bestFirst(scores: Float64Array, matched: Uint16Array, least: number): number[] {
  const count = scores.length
  const found = new Uint32Array(count)
  const ranks = new Float64Array(count)
  let size = 0
  for (let key = 0; key < count; key += 1) {
    const has = matched[count - 1 - key] ?? 0
    if (has < least) continue
    found[size] = key
    ranks[size] = (scores[count - 1 - key] ?? 0) * has
    size += 1
  }
  return [...byScore(found.subarray(0, size), ranks.subarray(0, size))]
}
