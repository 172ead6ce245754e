import { RATINGS } from '@/lib/advisory/advisory'
import { type FacetColumns, facetColumns } from '@/lib/library/search/facet-columns'
import type { SearchEntry } from '@/lib/library/search/search-entry'
import type { SplitFacets } from '@/lib/library/search/split/split-index'

/** By so many products can be narrowed; every one can be looked for by its name. */
const MOST_PRODUCTS = 250

/** What entries can be narrowed by. @param entries In the order of their numbers. */
export function facetsOf(entries: readonly SearchEntry[]): SplitFacets {
  const sources = [...new Set(entries.map(({ source }) => source))]
  const counts = new Map<string, number>()
  for (const product of entries.flatMap((entry) => entry.products)) counts.set(product, (counts.get(product) ?? 0) + 1)
  const often = [...counts].toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).slice(0, MOST_PRODUCTS)
  const products = often.map(([product]) => product)
  const placeOf = new Map(products.map((product, at) => [product, at]))
  const sourceAt = new Map(sources.map((source, at) => [source, at]))
  return {
    ...{ sources, products },
    source: entries.map(({ source }) => sourceAt.get(source) ?? 0),
    rating: entries.map(({ rating }) => (rating === null ? -1 : RATINGS.indexOf(rating))),
    year: entries.map(({ date }) => Number(date?.slice(0, 4) ?? 0)),
    product: entries.map((entry) => entry.products.flatMap((product) => placeOf.get(product) ?? [])),
  }
}

/** The same of a published index, the newest first. */
export function publishedColumns({ source, sources, rating, year, product, products }: SplitFacets): FacetColumns {
  const entries = source.map((at, number) => ({
    source: sources[at] ?? '',
    rating: RATINGS[rating[number] ?? -1] ?? null,
    date: year[number] === 0 ? null : String(year[number]).padStart(4, '0'),
    products: (product[number] ?? []).map((place) => products[place] ?? ''),
  }))
  return facetColumns(entries.toReversed())
}
