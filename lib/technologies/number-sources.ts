/** A page that a statement rests on, and the day on which it was read. */
export type ReadSource = Readonly<{ title: string; url: string; asOf: string; stands?: 'pinned' | 'living' | 'historical' }>

/** The sources of a page, in the order in which the page first names them, and their numbers. */
export type NumberedSources = Readonly<{ list: readonly ReadSource[]; numberOf: (source: Pick<ReadSource, 'url'>) => number }>

/**
 * Number the sources of a page from 1, each address once.
 *
 * @param groups In the order of the page.
 */
export function numberSources(groups: readonly (readonly ReadSource[])[]): NumberedSources {
  const byUrl = new Map<string, ReadSource>()
  for (const source of groups.flat()) if (!byUrl.has(source.url)) byUrl.set(source.url, source)
  const urls = [...byUrl.keys()]
  return { list: [...byUrl.values()], numberOf: ({ url }) => urls.indexOf(url) + 1 }
}
