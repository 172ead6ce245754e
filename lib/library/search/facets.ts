import { RATINGS } from '@/lib/advisory/advisory'
import type { Counted, Hit } from '@/lib/library/search/search-engine'
import { FACETS, type Facet, type SearchQuery } from '@/lib/library/search/search-query'

/** A value of a facet, and how many of the entries found have it. */
export type FacetValue = Readonly<{ value: string; count: number; isChosen: boolean }>

/** What stands for "the publisher gives none" in the facets of severity and year. */
export const NOT_GIVEN = 'not-given'

/** The hits that hold what the facets of a query ask for. */
export function narrowed(hits: readonly Hit[], query: SearchQuery): Hit[] {
  return hits.filter(({ entry }) => FACETS.every((facet) => holds(entry, facet, query)))
}

/**
 * The values of a facet among the entries, in an order that does not change while somebody types.
 *
 * @param entries All there are; they say which values there are.
 * @param hits Found by the words; a value counts those that hold all *other* facets, so the count is what choosing it adds.
 */
export function facetValues(facet: Facet, entries: readonly Counted[], hits: readonly Hit[], query: SearchQuery): FacetValue[] {
  const others = FACETS.filter((other) => other !== facet)
  const counts = new Map<string, number>()
  for (const { entry } of hits) {
    if (!others.every((other) => holds(entry, other, query))) continue
    for (const value of valuesOf(entry, facet)) counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  const values = orderOf(facet, entries, query[facet])
  return values.map((value) => ({ value, count: counts.get(value) ?? 0, isChosen: query[facet].includes(value) }))
}

function orderOf(facet: Facet, entries: readonly Counted[], chosen: readonly string[]): string[] {
  const totals = new Map<string, number>(chosen.map((value) => [value, 0]))
  for (const entry of entries) for (const value of valuesOf(entry, facet)) totals.set(value, (totals.get(value) ?? 0) + 1)
  const values = [...totals.keys()]
  if (facet === 'severity') return [...[...RATINGS].reverse(), NOT_GIVEN].filter((value) => totals.has(value))
  if (facet === 'year') return values.toSorted((a, b) => (a === NOT_GIVEN ? 1 : b === NOT_GIVEN ? -1 : b.localeCompare(a, 'en')))
  return values.toSorted((a, b) => (totals.get(b) ?? 0) - (totals.get(a) ?? 0) || a.localeCompare(b, 'en'))
}

function holds(entry: Counted, facet: Facet, query: SearchQuery): boolean {
  const wanted = query[facet]
  return wanted.length === 0 || valuesOf(entry, facet).some((value) => wanted.includes(value))
}

function valuesOf(entry: Counted, facet: Facet): readonly string[] {
  switch (facet) {
    case 'source':
      return [entry.source]
    case 'severity':
      return [entry.rating ?? NOT_GIVEN]
    case 'year':
      return [entry.date?.slice(0, 4) ?? NOT_GIVEN]
    case 'product':
      return entry.products
  }
}
