import { SeverityBadge } from '@/components/advisory/severity-badge'
import { RemedyText } from '@/components/release/remedy-text'
import styles from '@/components/release/series-row.module.css'
import { worstRating } from '@/lib/advisory/severity'
import { advisoryPath } from '@/lib/advisory/slug'
import type { SeriesEntry } from '@/lib/library/indexes/by-release'

/** What one advisory means for a series: the reason for each product, and what can be done. */
export function SeriesRow({ entry }: Readonly<{ entry: SeriesEntry }>) {
  const { advisory, verdict, products, remedy } = entry
  const rating = worstRating(advisory)
  const reasons = [...new Set(products.map((each) => each.verdict.reason))]
  return (
    <li className={styles.row}>
      <span className={styles.id}>{advisory.id}</span>
      <div>
        <a className={styles.title} href={advisoryPath(advisory.id)}>
          {advisory.title}
        </a>
        {rating === null ? null : (
          <>
            {' '}
            <SeverityBadge rating={rating} />
          </>
        )}
        <ul className={styles.facts}>
          {(reasons.length === 0 ? [verdict.reason] : reasons).map((reason) => (
            <li key={reason}>
              <Products names={products.filter((each) => each.verdict.reason === reason).flatMap(({ product }) => product ?? [])} />
              {reason}
            </li>
          ))}
        </ul>
        {verdict.answer === 'not-affected' ? null : (
          <p className={styles.remedy}>
            <RemedyText remedy={remedy} />
          </p>
        )}
      </div>
    </li>
  )
}

function Products({ names }: Readonly<{ names: readonly string[] }>) {
  return names.length === 0 ? null : <span className={styles.product}>{names.join(', ')}: </span>
}
