import { findWords } from '@/lib/library/search/find-words'
import { idAsked, nameKey } from '@/lib/library/search/id-query'
import type { Found, Row, SearchEngine } from '@/lib/library/search/search-engine'
import type { SearchEntry } from '@/lib/library/search/search-entry'
import { publishedColumns } from '@/lib/library/search/split/facets-of'
import { findTerms, rowsOf } from '@/lib/library/search/split/find-terms'
import { unpackPlaces } from '@/lib/library/search/split/places'
import { rankerOf } from '@/lib/library/search/split/ranker'
import { checkOf, entryPath, partKeyOf, type SplitIndex, VOCABULARY, type WordPart } from '@/lib/library/search/split/split-index'
import { foldWord, wordsOf } from '@/lib/library/search/words'

export const REST_MS = 150

/** Search an index of which only what a query needs is fetched. @param get Fetches a file of the site, and reads it as JSON. */
export function openSplitEngine({ split }: SplitIndex, get: (path: string) => Promise<unknown>): SearchEngine {
  const kept = new Map<string, Promise<unknown>>()
  const once = (path: string) => {
    const asked = kept.get(path) ?? get(path)
    kept.set(path, asked)
    asked.catch(() => kept.delete(path)) // so that it can be tried again
    return asked
  }
  const parts = {
    begins: split.parts,
    part: (at: number) => once(`${split.folder}/${at}.json`) as Promise<WordPart>, // as: written by split-files.ts, as are those below
    vocabulary: () => once(`${split.folder}/${VOCABULARY}`) as Promise<readonly string[]>,
  }
  const { count } = split
  const shown = new Map<number, SearchEntry>()
  const ranked = rankerOf(split)

  async function bearersOf(name: string): Promise<number[]> {
    const { own, others } = (Object.hasOwn(split.names, name) ? split.names[name] : undefined) ?? { own: [], others: [] }
    const key = partKeyOf(name)
    const [row = []] = key === null ? [] : await rowsOf(key, false, parts)
    const read = [row[1], row[2]].map((places = '') => [...unpackPlaces(places).numbers])
    const newest = (numbers: readonly number[]) => numbers.map((number) => count - 1 - number).toSorted((a, b) => a - b)
    return [...newest([...own, ...(read[0] ?? [])]), ...newest([...others, ...(read[1] ?? [])])]
  }

  async function find(text: string): Promise<Found> {
    const id = idAsked(text)?.id
    const asked = id ?? text
    const [terms, bearers] = await Promise.all([
      findTerms(wordsOf(asked).map(foldWord), id !== undefined, parts),
      bearersOf(nameKey(asked)),
    ])
    return findWords(text, { matches: ranked(terms), bearersOf: () => bearers })
  }

  return {
    ...{ count, find, restMs: REST_MS, columns: publishedColumns(split.facets) },
    rows(keys, wordsOf) {
      const here = keys.flatMap((key): Row[] => {
        const entry = shown.get(key)
        return entry === undefined ? [] : [{ entry, words: wordsOf(key) }]
      })
      if (here.length === keys.length) return here // so that they are shown in the turn in which they are found
      return Promise.all(keys.map(async (key): Promise<Row> => ({ entry: await entryAt(key), words: wordsOf(key) })))
    },
  }

  async function entryAt(key: number): Promise<SearchEntry> {
    const number = count - 1 - key
    const entry = (await once(entryPath(number))) as SearchEntry
    if (checkOf(entry.id) !== split.checks[number]) throw new Error('the index has changed meanwhile')
    shown.set(key, entry)
    return entry
  }
}
