import { type ReactNode, useState } from 'react'
import styles from '@/components/search/facet-values.module.css'
import type { FacetValue } from '@/lib/library/search/facets'
import type { Facet } from '@/lib/library/search/search-query'

type Props = Readonly<{
  facet: Facet
  name: string
  values: readonly Readonly<FacetValue & { label: ReactNode }>[]
  onToggle: (value: string) => void
}>

/** How many values are shown at first. */
const AT_FIRST = 8

/** The values of one facet as checkboxes; results follow at once. */
export function FacetValues({ facet, name, values, onToggle }: Props) {
  const [isWhole, setWhole] = useState(false)
  const shown = isWhole ? values : values.filter(({ isChosen }, at) => at < AT_FIRST || isChosen)
  if (values.length === 0) return null
  return (
    <fieldset className={styles.facet}>
      <legend className={styles.name}>{name}</legend>
      {shown.map(({ value, label, count, isChosen }) => (
        <label className={styles.value} key={value}>
          <input type="checkbox" name={facet} checked={isChosen} onChange={() => onToggle(value)} />
          <span>
            {label} <span className={styles.count}>({count})</span>
          </span>
        </label>
      ))}
      {values.length > AT_FIRST ? (
        <button type="button" className={styles.more} aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole ? `Fewer: ${name.toLowerCase()}` : `All ${values.length}: ${name.toLowerCase()}`}
        </button>
      ) : null}
    </fieldset>
  )
}
