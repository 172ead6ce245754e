/** By what a search can be narrowed. */
export const FACETS = ['source', 'severity', 'year', 'product'] as const
export type Facet = (typeof FACETS)[number]

/** What is looked for: words, and per facet the values of which one must hold; none: all hold. */
export type SearchQuery = Readonly<{ words: string } & Record<Facet, readonly string[]>>

export const EMPTY_QUERY: SearchQuery = { words: '', source: [], severity: [], year: [], product: [] }

/** Read a query from the part of an address after `#` or `?`; what it does not know is left alone. */
export function readQuery(parameters: string): SearchQuery {
  const read = new URLSearchParams(parameters.replace(/^[#?]/, ''))
  const all = (facet: Facet) => [...new Set(read.getAll(facet))]
  return { words: read.get('q') ?? '', source: all('source'), severity: all('severity'), year: all('year'), product: all('product') }
}

/** A query as `readQuery` reads it; `''` for a query that asks nothing. */
export function writeQuery(query: SearchQuery): string {
  const parameters = new URLSearchParams()
  if (query.words.trim() !== '') parameters.set('q', query.words.trim())
  for (const facet of FACETS) for (const value of query[facet]) parameters.append(facet, value)
  return parameters.toString()
}

/** The query with a value of a facet taken in, or out where it was in. */
export function toggled(query: SearchQuery, facet: Facet, value: string): SearchQuery {
  const values = query[facet]
  return { ...query, [facet]: values.includes(value) ? values.filter((other) => other !== value) : [...values, value] }
}

/** Does the query name a value of any facet? */
export function isNarrowed(query: SearchQuery): boolean {
  return FACETS.some((facet) => query[facet].length > 0)
}
