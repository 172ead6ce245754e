import type { AskedId } from '@/lib/library/search/id-query'
import type { SearchEntry } from '@/lib/library/search/search-entry'

/** What of an entry its facets count. */
export type Counted = Pick<SearchEntry, 'source' | 'rating' | 'date' | 'products'>

/** An entry that was found, with the words of it by which it was. */
export type Hit = Readonly<{ key: number; entry: Counted; words: ReadonlySet<string> }>

/** What was found, best first. */
export type Found = Readonly<{
  hits: readonly Hit[]
  /** True where no entry has all words, so that these have some of them only. */
  isLoose: boolean
  /** The query has the form of an id that nothing here bears. */
  missing?: AskedId
}>

/** A result as it is shown. */
export type Row = Readonly<{ entry: SearchEntry; words: ReadonlySet<string> }>

export type SearchEngine = Readonly<{
  /** Everything that can be found, newest first; the key of a hit is its place here. */
  entries: readonly Counted[]
  /** How long typing must rest before it is worth asking; 0 where nothing is fetched for an answer. */
  restMs: number
  /** Best first; a promise where something has to be fetched first. */
  find: (words: string) => Found | Promise<Found>
  /** The entries of hits, in their order; likewise. */
  rows: (hits: readonly Hit[]) => readonly Row[] | Promise<readonly Row[]>
}>
