import { AdvisoryDates } from '@/components/advisory/advisory-dates'
import { ConditionText } from '@/components/advisory/condition-text'
import { SeverityBadge } from '@/components/advisory/severity-badge'
import rows from '@/components/library/rows.module.css'
import type { Advisory, Condition } from '@/lib/advisory/advisory'
import { productNamesOf } from '@/lib/advisory/products-of'
import { worstRating } from '@/lib/advisory/severity'
import { advisoryPath } from '@/lib/advisory/slug'

/** One line of a list of advisories. */
export function AdvisoryRow({ advisory, conditions = [] }: Readonly<{ advisory: Advisory; conditions?: readonly Condition[] }>) {
  const rating = worstRating(advisory)
  const products = productNamesOf(advisory.affected)
  return (
    <li className={rows.row}>
      <span className={rows.id}>{advisory.id}</span>
      <div>
        <a className={rows.title} href={advisoryPath(advisory.id)}>
          {advisory.title}
        </a>
        <p className={rows.facts}>
          {advisory.lifecycle.state === 'published' ? null : <strong>{advisory.lifecycle.state} </strong>}
          {advisory.isOutdated ? <strong>outdated advice </strong> : null}
          {rating === null ? null : <SeverityBadge rating={rating} />}{' '}
          <span>
            <AdvisoryDates advisory={advisory} />
          </span>{' '}
          {products.length === 0 ? null : <span>{products.slice(0, 4).join(', ')}</span>}
        </p>
        {conditions.length === 0 ? null : (
          <p className={rows.condition}>
            Affected
            <ConditionText conditions={conditions} />.
          </p>
        )}
      </div>
    </li>
  )
}
