import { ConditionText } from '@/components/advisory/condition-text'
import { SeverityBadge } from '@/components/advisory/severity-badge'
import rows from '@/components/library/rows.module.css'
import { DatedText } from '@/components/page/dated-text'
import { RemedyText } from '@/components/release/remedy-text'
import styles from '@/components/release/series-row.module.css'
import { worstRating } from '@/lib/advisory/severity'
import { advisoryPath } from '@/lib/advisory/slug'
import type { SeriesEntry } from '@/lib/library/indexes/by-release'
import { reasonsOf } from '@/lib/library/indexes/reasons'

/** What one advisory means for a series that it affects: the reason for each product, and what can be done. */
export function SeriesRow({ entry }: Readonly<{ entry: SeriesEntry }>) {
  const { advisory, remedy, conditions, action } = entry
  const rating = worstRating(advisory)
  return (
    <li className={rows.row}>
      <span className={rows.id}>{advisory.id}</span>
      <div>
        <a className={rows.title} href={advisoryPath(advisory.id)}>
          {advisory.title}
        </a>
        {rating === null ? null : (
          <>
            {' '}
            <SeverityBadge rating={rating} />
          </>
        )}
        {conditions.length === 0 ? null : (
          <p className={styles.condition}>
            Affected
            <ConditionText conditions={conditions} />.
          </p>
        )}
        <ul className={styles.reasons}>
          {reasonsOf(entry).map(({ products, reason, written }) => (
            <li key={reason}>
              {products.length === 0 ? null : <span className={styles.product}>{products.join(', ')}: </span>}
              <DatedText text={reason} />
              {written === '' ? null : <q className={styles.written}>{written}</q>}
            </li>
          ))}
        </ul>
        <p className={styles.remedy}>
          <RemedyText remedy={remedy} action={action} />
        </p>
      </div>
    </li>
  )
}
