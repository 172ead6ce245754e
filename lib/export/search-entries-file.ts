import { hashOf } from '@/lib/disk/cached-file'
import type { PublishedFile } from '@/lib/export/published-file'
import type { SourceReport } from '@/lib/library/library'
import { SEARCH_INDEX_PATH, type SearchEntry, type SearchIndex } from '@/lib/library/search/search-entry'
import { splitIndex } from '@/lib/library/search/split/split-files'

type Searched = Readonly<{
  sources: readonly Pick<SourceReport, 'source' | 'read'>[]
  /** Of every advisory, newest first, its entry as JSON. */
  entries: readonly string[]
  /** What else can be found. */
  pages: readonly SearchEntry[]
}>

/** Up to so many characters the texts themselves are sent, and indexed in the browser: about 300 kB, and a second on a slow telephone. */
const MOST_CHARACTERS = 1_200_000

/** What the pages are called beside the titles of collections. */
const PAGES = { technologies: 'Technologies', controls: 'Controls', escapes: 'Escapes', timeline: 'Timeline', advisor: 'Advisor' }

/**
 * What the search page fetches: `/search/index.json` with the texts of all advisories, then of pages, as a {@link SearchIndex} without white
 * space; and where that would be too heavy, an index in many files.
 */
export function* searchFiles({ sources, entries, pages }: Searched): Generator<PublishedFile> {
  const used = sources.filter(({ read }) => read > 0).map(({ source }) => [source.id, source.title] as const)
  const named: SearchIndex['sources'] = { ...Object.fromEntries(used), ...PAGES }
  const all = [...entries, ...pages.map((entry) => JSON.stringify(entry))]
  const path = SEARCH_INDEX_PATH.slice(1)
  if (all.reduce((sum, { length }) => sum + length, 0) <= MOST_CHARACTERS) {
    yield { path, text: `{"sources":${JSON.stringify(named)},"entries":[${all.join(',')}]}\n` }
    return
  }
  const read = all.map((entry) => JSON.parse(entry) as SearchEntry) // as: advisory-entry.ts made them
  const { index, files } = splitIndex(read, named, hashOf)
  yield { path, text: `${JSON.stringify(index)}\n` }
  for (const { path: address, text } of files) yield { path: address.slice(1), text }
}
