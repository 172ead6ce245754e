import { AdvisoryDates } from '@/components/advisory/advisory-dates'
import styles from '@/components/advisory/advisory-row.module.css'
import { SeverityBadge } from '@/components/advisory/severity-badge'
import type { Advisory } from '@/lib/advisory/advisory'
import { worstRating } from '@/lib/advisory/severity'
import { advisoryPath } from '@/lib/advisory/slug'
import { productsOf } from '@/lib/publish/api'

/** One line of a list of advisories. */
export function AdvisoryRow({ advisory }: Readonly<{ advisory: Advisory }>) {
  const rating = worstRating(advisory)
  const products = productsOf(advisory.affected)
  return (
    <li className={styles.row}>
      <span className={styles.id}>{advisory.id}</span>
      <div className={styles.what}>
        <a className={styles.title} href={advisoryPath(advisory.id)}>
          {advisory.title}
        </a>
        <p className={styles.facts}>
          {advisory.lifecycle.state === 'published' ? null : <strong>{advisory.lifecycle.state} </strong>}
          {rating === null ? null : <SeverityBadge rating={rating} />}
          <span>
            <AdvisoryDates advisory={advisory} />
          </span>
          {products.length === 0 ? null : <span>{products.slice(0, 4).join(', ')}</span>}
        </p>
      </div>
    </li>
  )
}
