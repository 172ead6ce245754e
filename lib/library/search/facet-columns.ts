import { RATINGS } from '@/lib/advisory/advisory'
import type { SearchEntry } from '@/lib/library/search/search-entry'
import { FACETS, type Facet } from '@/lib/library/search/search-query'

/** What of an entry its facets count. */
type Counted = Pick<SearchEntry, 'source' | 'rating' | 'date' | 'products'>

/**
 * What all entries hold of one facet, in numbers alone, so that tens of thousands are counted within a frame: entry `key` holds
 * `values[codes[at]]` for each `at` from `starts[key]` to before `starts[key + 1]`.
 */
export type FacetColumn = Readonly<{
  /** In the order in which they are shown, which does not change while somebody types. */
  values: readonly string[]
  /** How many entries hold each of them. */
  totals: readonly number[]
  starts: Uint32Array
  codes: Uint32Array
}>

export type FacetColumns = Readonly<Record<Facet, FacetColumn>>

/** What stands for "the publisher gives none" in the facets of severity and year. */
export const NOT_GIVEN = 'not-given'

/** @param entries By their places. */
export function facetColumns(entries: readonly Counted[]): FacetColumns {
  const held = FACETS.map((facet) => {
    const [totals, codes]: [number[], number[]] = [[], []]
    return [facet, { codeOf: new Map<string, number>(), totals, starts: new Uint32Array(entries.length + 1), codes }] as const
  })
  for (const [key, entry] of entries.entries()) {
    for (const [facet, { codeOf, totals, starts, codes }] of held) {
      for (const value of valuesOf(entry, facet)) {
        const code = codeOf.get(value) ?? codeOf.size
        codeOf.set(value, code)
        totals[code] = (totals[code] ?? 0) + 1
        codes.push(code)
      }
      starts[key + 1] = codes.length
    }
  }
  return Object.fromEntries(held.map(([facet, column]) => [facet, sorted(facet, column)])) as FacetColumns // as: of every facet
}

type Unsorted = Readonly<{ codeOf: ReadonlyMap<string, number>; totals: readonly number[]; starts: Uint32Array; codes: readonly number[] }>

function sorted(facet: Facet, { codeOf, totals, starts, codes }: Unsorted): FacetColumn {
  const values = inOrder(facet, new Map(Array.from(codeOf, ([value, code]) => [value, totals[code] ?? 0])))
  const places = new Uint32Array(values.length)
  for (const [place, value] of values.entries()) places[codeOf.get(value) ?? 0] = place
  return {
    ...{ values, starts, totals: values.map((value) => totals[codeOf.get(value) ?? 0] ?? 0) },
    codes: Uint32Array.from(codes, (code) => places[code] ?? 0),
  }
}

/** Values as they are shown: the worst, the newest, or what most entries hold comes first. */
export function inOrder(facet: Facet, totals: ReadonlyMap<string, number>): string[] {
  const values = [...totals.keys()]
  if (facet === 'severity') return [...[...RATINGS].reverse(), NOT_GIVEN].filter((value) => totals.has(value))
  if (facet === 'year') return values.toSorted((a, b) => (a === NOT_GIVEN ? 1 : b === NOT_GIVEN ? -1 : b.localeCompare(a, 'en')))
  return values.toSorted((a, b) => (totals.get(b) ?? 0) - (totals.get(a) ?? 0) || a.localeCompare(b, 'en'))
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
      return [...new Set(entry.products)]
  }
}
