import styles from '@/components/release/series-line.module.css'
import { advisoryPath } from '@/lib/advisory/slug'
import type { SeriesEntry } from '@/lib/library/indexes/by-release'
import { reasonsOf } from '@/lib/library/indexes/reasons'
import { withLongDates } from '@/lib/site/long-date'

/**
 * What one advisory means for a series, in short. A series has hundreds of these, and every series has them, so a line is made of few
 * elements: each one costs a build more than its words.
 */
export function SeriesLine({ entry }: Readonly<{ entry: SeriesEntry }>) {
  const { advisory, remedy } = entry
  const says = reasonsOf(entry).map(({ products, reason, written }) => {
    const names = products.length === 0 ? '' : `${products.join(', ')}: `
    return `${names}${withLongDates(reason)}${written === '' ? '' : ` “${written}”`}`
  })
  return (
    <li className={styles.line}>
      <a href={advisoryPath(advisory.id)}>{advisory.id}</a>
      <p>
        {`${advisory.title}. `}
        <span className={styles.says}>{says.join(' ')}</span>
        {entry.verdict.answer === 'cannot-be-told' && remedy.kind === 'workaround' ? (
          <>
            {' '}
            <a href={remedy.path}>What it recommends</a>
          </>
        ) : null}
      </p>
    </li>
  )
}
