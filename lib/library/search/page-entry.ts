import type { SearchEntry } from '@/lib/library/search/search-entry'

/** What every part of a page has in the search that is no advisory. */
export const pageEntry = (id: string, path: string, title: string): Omit<SearchEntry, 'source' | 'text'> => ({
  ...{ id, path, title, names: [], products: [] },
  ...{ rating: null, date: null, state: null },
})

/** One line; of an address its last part only: the number of a bug is looked for, the way to it is not. */
export function folded(texts: readonly string[]): string {
  return texts
    .join(' ')
    .replace(/https?:\/\/[^\s<>"]+/g, (url) => url.split(/[/#?]+/).findLast((part) => part !== '') ?? '')
    .replace(/\s+/g, ' ')
    .trim()
}
