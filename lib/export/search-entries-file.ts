import type { PublishedFile } from '@/lib/export/published-file'
import type { Catalogue } from '@/lib/facts/technologies/catalogue'
import type { SourceReport } from '@/lib/library/library'
import { catalogueEntries } from '@/lib/library/search/search-entries'
import { SEARCH_INDEX_PATH, type SearchIndex } from '@/lib/library/search/search-entry'

type Searched = Readonly<{
  sources: readonly Pick<SourceReport, 'source' | 'read'>[]
  /** Of every advisory, newest first, its entry as JSON. */
  entries: readonly string[]
  catalogue: Catalogue
}>

/**
 * `/search/index.json`, which the search page fetches: all advisories, then technologies and controls, as a {@link SearchIndex} without
 * white space.
 */
export function searchIndexFile({ sources, entries, catalogue }: Searched): PublishedFile {
  const used = sources.filter(({ read }) => read > 0).map(({ source }) => [source.id, source.title] as const)
  const named: SearchIndex['sources'] = Object.fromEntries([...used, ['technologies', 'Technologies'], ['controls', 'Controls']])
  const all = [...entries, ...catalogueEntries(catalogue).map((entry) => JSON.stringify(entry))]
  return { path: SEARCH_INDEX_PATH.slice(1), text: `{"sources":${JSON.stringify(named)},"entries":[${all.join(',')}]}\n` }
}
