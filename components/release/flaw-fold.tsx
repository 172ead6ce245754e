import type { ReactNode } from 'react'
import { FlawLine } from '@/components/release/flaw-line'
import styles from '@/components/release/release-page.module.css'
import type { SeriesFlaw } from '@/lib/library/indexes/series-flaws'

type Props = Readonly<{
  id: string
  title: string
  says: string
  flaws: readonly SeriesFlaw[]
  /** What else is to be said of each, or in place of the reasons. */
  more?: (flaw: SeriesFlaw) => ReactNode
  hasReasons?: boolean
}>

/** Flaws that need no action, or of which it cannot be told, folded away. */
export function FlawFold({ id, title, says, flaws, more, hasReasons = true }: Props) {
  return (
    <section className={styles.group} aria-labelledby={id}>
      <h2 id={id}>
        {title} <span className={styles.count}>({flaws.length})</span>
      </h2>
      <p>{says}</p>
      {flaws.length === 0 ? null : (
        <details className={styles.fold}>
          <summary>{flaws.length === 1 ? 'Show it' : `Show all ${flaws.length}`}</summary>
          <ul className={styles.list}>
            {flaws.map((entry) => (
              <FlawLine entry={entry} hasReasons={hasReasons} key={entry.flaw.advisory.id}>
                {more?.(entry)}
              </FlawLine>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}
