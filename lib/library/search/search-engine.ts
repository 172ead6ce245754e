import type { FacetColumns } from '@/lib/library/search/facet-columns'
import type { Ranked } from '@/lib/library/search/find-words'
import type { AskedId } from '@/lib/library/search/id-query'
import type { SearchEntry } from '@/lib/library/search/search-entry'

/** What was found, best first, by its places among all entries. */
export type Found = Ranked &
  Readonly<{
    /** True where no entry has all words, so that these have some of them only. */
    isLoose: boolean
    /** The query has the form of an id that nothing here bears. */
    missing?: AskedId
  }>

/** A result as it is shown, with the words of it by which it was found. */
export type Row = Readonly<{ entry: SearchEntry; words: ReadonlySet<string> }>

export type SearchEngine = Readonly<{
  /** How many entries can be found: the newest has the place 0. */
  count: number
  /** What they can be narrowed by. */
  columns: FacetColumns
  /** How long typing must rest before it is worth asking; 0 where nothing is fetched for an answer. */
  restMs: number
  /** Best first; a promise where something has to be fetched first. */
  find: (words: string) => Found | Promise<Found>
  /** The entries at places, in their order; likewise. */
  rows: (keys: readonly number[], wordsOf: Found['wordsOf']) => readonly Row[] | Promise<readonly Row[]>
}>
