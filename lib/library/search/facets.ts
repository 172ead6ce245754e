import { type FacetColumn, type FacetColumns, inOrder } from '@/lib/library/search/facet-columns'
import { FACETS, type Facet, type SearchQuery } from '@/lib/library/search/search-query'

/** A value of a facet, and how many of the entries found have it. */
export type FacetValue = Readonly<{ value: string; count: number; isChosen: boolean }>

/** Those of the entries that hold what the facets of a query ask for. */
export function narrowed(keys: readonly number[], query: SearchQuery, columns: FacetColumns): readonly number[] {
  const tests = testsOf(FACETS, query, columns)
  return tests.length === 0 ? keys : keys.filter((key) => tests.every((holds) => holds(key)))
}

/**
 * The values of a facet among the entries, in an order that does not change while somebody types.
 *
 * @param keys Found by the words; a value counts those that hold all *other* facets, so the count is what choosing it adds.
 */
export function facetValues(facet: Facet, columns: FacetColumns, keys: readonly number[], query: SearchQuery): FacetValue[] {
  const column = columns[facet]
  const others = FACETS.filter((other) => other !== facet)
  const tests = testsOf(others, query, columns)
  const counts = new Uint32Array(column.values.length)
  for (const key of keys) {
    if (tests.length > 0 && !tests.every((holds) => holds(key))) continue
    for (let at = column.starts[key] ?? 0; at < (column.starts[key + 1] ?? 0); at += 1) {
      const code = column.codes[at] ?? 0
      counts[code] = (counts[code] ?? 0) + 1
    }
  }
  const place = new Map(column.values.map((value, at) => [value, at]))
  return shown(facet, column, query[facet]).map((value) => ({
    ...{ value, count: counts[place.get(value) ?? -1] ?? 0, isChosen: query[facet].includes(value) },
  }))
}

/** All values, those among them that an address asks for and nothing holds. */
function shown(facet: Facet, { values, totals }: FacetColumn, chosen: readonly string[]): readonly string[] {
  const unknown = chosen.filter((value) => !values.includes(value))
  if (unknown.length === 0) return values
  return inOrder(
    facet,
    new Map([...values.map((value, at) => [value, totals[at] ?? 0] as const), ...unknown.map((value) => [value, 0] as const)]),
  )
}

/** For each facet of which a query chooses something, whether an entry holds it. */
function testsOf(facets: readonly Facet[], query: SearchQuery, columns: FacetColumns): ((key: number) => boolean)[] {
  return facets.flatMap((facet) => {
    const chosen = query[facet]
    if (chosen.length === 0) return []
    const { values, starts, codes } = columns[facet]
    const wanted = values.map((value) => chosen.includes(value))
    return (key: number) => {
      for (let at = starts[key] ?? 0; at < (starts[key + 1] ?? 0); at += 1) if (wanted[codes[at] ?? 0] === true) return true
      return false
    }
  })
}
