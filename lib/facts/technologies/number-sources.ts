import type { Reading } from '@/lib/facts/age/reading'

/** A page that a statement rests on, and the day on which it was read. */
export type ReadSource = Readonly<{ title: string; url: string }> & Reading

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

/** The day on which most of the sources were read; `''` where there are none. */
export function commonDay(sources: readonly ReadSource[]): string {
  const counts = new Map<string, number>()
  for (const { asOf } of sources) counts.set(asOf, (counts.get(asOf) ?? 0) + 1)
  return [...counts].toSorted(([a, many], [b, few]) => few - many || (a < b ? 1 : -1))[0]?.[0] ?? ''
}

/** Whether a statement is as old as the oldest reading among its sources, so that their days tell its own. */
export function isOfItsSources({ asOf, sources }: Readonly<{ asOf: string; sources: readonly ReadSource[] }>): boolean {
  return sources.map((source) => source.asOf).toSorted()[0] === asOf
}
