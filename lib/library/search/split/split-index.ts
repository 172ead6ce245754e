import type { Bearers } from '@/lib/library/search/names'
import type { SearchIndex } from '@/lib/library/search/search-entry'
import type { FIELDS } from '@/lib/library/search/search-options'

/**
 * What stands at `SEARCH_INDEX_PATH` where the texts are too heavy to be sent whole: all that a query needs besides the words. Entries are
 * numbered from the oldest on, so that a new one leaves the numbers of others, and the files that bear them, as they are.
 */
export type SplitIndex = Readonly<{
  sources: SearchIndex['sources']
  split: Readonly<{
    /** Where the words are: `<folder>/<number of the part>.json`; another build has another folder. */
    folder: string
    /** How many entries there are. */
    count: number
    /** With which key each part begins, in their order. */
    parts: readonly string[]
    /** Of each part of an entry, how many words it has, by number of the entry. */
    lengths: Readonly<Record<(typeof FIELDS)[number], readonly number[]>>
    /** Who bears names without a digit: of the others the parts tell. */
    names: Readonly<Record<string, Bearers>>
    facets: SplitFacets
    /** A digit for each id, so that an entry of another build is told from the one that was meant. */
    checks: string
  }>
}>

/** What can be narrowed by, by number of the entry; values are places in the lists of their names. */
export type SplitFacets = Readonly<{
  source: readonly number[]
  sources: readonly string[]
  /** A place in `RATINGS`, or -1. */
  rating: readonly number[]
  /** Or 0. */
  year: readonly number[]
  product: readonly (readonly number[])[]
  /** Those of most entries only: all of them can be more than all else here. */
  products: readonly string[]
}>

/** The words of a part, in order: each with its places in the parts of entries, as `packPlaces` writes them; empty ones at the end are left out. */
export type WordPart = readonly (readonly string[])[]

/** The file of the words that a slip may have been meant for. */
export const VOCABULARY = 'vocabulary.json'

/** Where an entry lies by itself, as a `SearchEntry`. */
export const entryPath = (number: number): string => `/search/entries/${number}.json`

/** What marks the key of a name in a part: it sorts before every word. */
const NAME_MARK = '#'

/** The key of a name in the parts; null for one that `SplitIndex.split.names` has. */
export const partKeyOf = (nameKey: string): string | null =>
  /\d/.test(nameKey) || nameKey.startsWith('ghsa-') ? `${NAME_MARK}${nameKey}` : null

/** A digit that stands for an id. */
export function checkOf(id: string): string {
  let sum = 0
  for (let at = 0; at < id.length; at += 1) sum = (sum * 31 + id.charCodeAt(at)) % 65_521
  return (sum % 16).toString(16)
}
