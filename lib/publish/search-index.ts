import type { Library } from '@/lib/library/library'
import type { PublishedFile } from '@/lib/publish/publish'
import { advisoryEntry, catalogueEntries } from '@/lib/search/search-entries'
import { SEARCH_INDEX_PATH, type SearchIndex } from '@/lib/search/search-entry'
import type { Catalogue } from '@/lib/technologies/catalogue'

/** Everything that can be found: all advisories, newest first, then technologies and controls. */
export function searchIndex({ advisories, sources, withText }: Library, catalogue: Catalogue | null): SearchIndex {
  const used = sources.filter(({ read }) => read > 0).map(({ source }) => [source.id, source.title] as const)
  const pages = catalogue === null ? [] : catalogueEntries(catalogue)
  const named = catalogue === null ? [] : [['technologies', 'Technologies'] as const, ['controls', 'Controls'] as const]
  return {
    sources: Object.fromEntries([...used, ...named]),
    entries: [...advisories.map((advisory) => advisoryEntry(withText(advisory))), ...pages],
  }
}

/** `/search/index.json`, which the search page fetches; without white space. */
export function searchIndexFile(library: Library, catalogue: Catalogue | null): PublishedFile {
  return { path: SEARCH_INDEX_PATH.slice(1), text: `${JSON.stringify(searchIndex(library, catalogue))}\n` }
}
