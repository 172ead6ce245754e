import { memo, type ReactNode, useState } from 'react'
import { SeverityBadge } from '@/components/advisory/severity-badge'
import button from '@/components/search/button.module.css'
import styles from '@/components/search/facet-panel.module.css'
import { FacetValues } from '@/components/search/facet-values'
import { RATINGS } from '@/lib/advisory/advisory'
import { type FacetColumns, NOT_GIVEN } from '@/lib/library/search/facet-columns'
import { facetValues } from '@/lib/library/search/facets'
import type { SearchIndex } from '@/lib/library/search/search-entry'
import { EMPTY_QUERY, FACETS, type Facet, isNarrowed, readQuery, type SearchQuery, toggled } from '@/lib/library/search/search-query'

type Props = Readonly<{
  columns: FacetColumns
  /** Of the entries that were found. */
  keys: readonly number[]
  sources: SearchIndex['sources']
  /** The query as it stands in the address: as text, an unchanged one is the same. */
  written: string
  onChoose: (query: SearchQuery) => void
}>

const NAMES: Readonly<Record<Facet, string>> = { source: 'Source', severity: 'Severity', year: 'Year', product: 'Product' }

/** By what the results can be narrowed; folded away on narrow screens. */
export const FacetPanel = memo(function FacetPanel({ columns, keys, sources, written, onChoose }: Props) {
  const query = readQuery(written)
  const [isOpen, setOpen] = useState(false)
  const chosen = FACETS.reduce((sum, facet) => sum + query[facet].length, 0)
  return (
    <div className={styles.panel}>
      <button type="button" className={styles.fold} aria-expanded={isOpen} aria-controls="search-facets" onClick={() => setOpen(!isOpen)}>
        Narrow{chosen === 0 ? '' : ` (${chosen} chosen)`}
      </button>
      <div className={isOpen ? styles.open : styles.folded} id="search-facets">
        {FACETS.map((facet) => (
          <FacetValues
            facet={facet}
            name={NAMES[facet]}
            values={facetValues(facet, columns, keys, query).map((value) => ({ ...value, label: labelOf(facet, value.value, sources) }))}
            onToggle={(value) => onChoose(toggled(query, facet, value))}
            key={facet}
          />
        ))}
        {isNarrowed(query) ? (
          <button type="button" className={button.button} onClick={() => onChoose({ ...EMPTY_QUERY, words: query.words })}>
            Clear filters
          </button>
        ) : null}
      </div>
    </div>
  )
})

function labelOf(facet: Facet, value: string, sources: SearchIndex['sources']): ReactNode {
  if (value === NOT_GIVEN) return 'Not given'
  if (facet === 'source') return sources[value] ?? value
  const rating = facet === 'severity' ? RATINGS.find((each) => each === value) : undefined
  return rating === undefined ? value : <SeverityBadge rating={rating} />
}
