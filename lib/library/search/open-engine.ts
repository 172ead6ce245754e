import MiniSearch from 'minisearch'
import { facetColumns } from '@/lib/library/search/facet-columns'
import { findWords, type WordIndex } from '@/lib/library/search/find-words'
import { nameKey } from '@/lib/library/search/id-query'
import { namesAmong } from '@/lib/library/search/names'
import type { SearchEngine } from '@/lib/library/search/search-engine'
import type { SearchEntry } from '@/lib/library/search/search-entry'
import { type FIELDS, RANKING, WORDS } from '@/lib/library/search/search-options'

/** How long entries are taken in before the page may do something else: a slow processor manages few, and the first take longest. */
const SLICE_MS = 8

/**
 * Make entries searchable: by every word or the beginning of it (so that `escape` finds `escaped`), and with a slip of the finger in
 * words of four letters or more. Numbers are taken as they are written: another digit is another advisory.
 *
 * @param rest Gives the page a turn between slices.
 */
export async function openEngine(entries: readonly SearchEntry[], rest: () => Promise<void>): Promise<SearchEngine> {
  const index = new MiniSearch<SearchEntry & { key: number }>({
    ...WORDS,
    extractField: (entry, field) => fieldOf(entry, field),
    searchOptions: RANKING,
  })
  let began = Number.NEGATIVE_INFINITY // the page had no turn since the entries were read
  for (const [key, entry] of entries.entries()) {
    if (performance.now() - began > SLICE_MS) {
      await rest()
      began = performance.now()
    }
    index.add({ ...entry, key })
  }
  const names = namesAmong(entries)
  const words: WordIndex = {
    matches(text, combineWith) {
      const results = index.search(text, { combineWith })
      const found = new Map(results.map(({ id, terms }) => [Number(id), terms]))
      return { keys: [...found.keys()], wordsOf: (key) => new Set(found.get(key)) }
    },
    bearersOf(name) {
      const { own, others } = names.get(nameKey(name)) ?? { own: [], others: [] }
      return [...own, ...others]
    },
  }
  return {
    count: entries.length,
    columns: facetColumns(entries),
    restMs: 0,
    find: (text) => findWords(text, words),
    rows: (keys, wordsOf) => keys.flatMap((key) => (entries[key] === undefined ? [] : [{ entry: entries[key], words: wordsOf(key) }])),
  }
}

/** MiniSearch asks for the key by which it knows the entry, and for FIELDS. */
function fieldOf(entry: SearchEntry & { key: number }, field: string): string {
  const value: unknown = entry[field as 'key' | (typeof FIELDS)[number]]
  return Array.isArray(value) ? value.join(' ') : String(value)
}
