import type { Rating } from '@/lib/advisory/advisory'

/** One thing that can be found: an advisory, a technology, a control. Plain data, as `/search/index.json` carries it. */
export type SearchEntry = Readonly<{
  /** What names it to a reader, such as `OSSN-0001`. */
  id: string
  path: string
  title: string
  /** Other names of it, such as CVE ids. */
  names: readonly string[]
  products: readonly string[]
  /** A key of `SearchIndex.sources`. */
  source: string
  rating: Rating | null
  /** `YYYY-MM-DD`, or null. */
  date: string | null
  /** A word where it is not in force: `withdrawn`, `superseded`, `outdated advice`. */
  state: string | null
  /** All its words, white space folded. */
  text: string
}>

/** Everything that can be found, newest first, with the titles of the sources. */
export type SearchIndex = Readonly<{ sources: Readonly<Record<string, string>>; entries: readonly SearchEntry[] }>

/** Where the index is published. */
export const SEARCH_INDEX_PATH = '/search/index.json'
