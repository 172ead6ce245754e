import type { SearchEntry } from '@/lib/library/search/search-entry'
import { FIELDS } from '@/lib/library/search/search-options'
import { foldWord, wordsOf } from '@/lib/library/search/words'

/** Where words stand: by word, of each part of an entry the numbers of entries, each followed by how often. */
type WordPlaces = ReadonlyMap<string, readonly (readonly number[])[]>

/** The words of entries, and how many each part of each has. */
export type CountedWords = Readonly<{ places: WordPlaces; lengths: Readonly<Record<(typeof FIELDS)[number], readonly number[]>> }>

/** @param entries In the order of their numbers. */
export function countWords(entries: readonly SearchEntry[]): CountedWords {
  const places = new Map<string, number[][]>()
  const lengths = { id: [], names: [], title: [], products: [], text: [] } as Record<(typeof FIELDS)[number], number[]>
  const folded = new Map<string, string>() // far fewer words are written than there are places
  for (const [number, entry] of entries.entries())
    for (const [at, field] of FIELDS.entries()) {
      const value = entry[field]
      const words = wordsOf(typeof value === 'string' ? value : value.join(' '))
      lengths[field].push(new Set(words).size)
      const counts = new Map<string, number>()
      for (const word of words) {
        const term = folded.get(word) ?? foldWord(word)
        folded.set(word, term)
        counts.set(term, (counts.get(term) ?? 0) + 1)
      }
      for (const [term, count] of counts) {
        const found = places.get(term) ?? FIELDS.map((): number[] => [])
        places.set(term, found)
        found[at]?.push(number, count)
      }
    }
  return { places, lengths }
}
