import { AdvisoryDates } from '@/components/advisory/advisory-dates'
import { ConditionText } from '@/components/advisory/condition-text'
import { SeverityBadge } from '@/components/advisory/severity-badge'
import rows from '@/components/library/rows.module.css'
import type { Advisory, Condition, Rating } from '@/lib/advisory/advisory'
import { productNamesOf } from '@/lib/advisory/products-of'
import { worstRating } from '@/lib/advisory/severity'
import { advisoryPath } from '@/lib/advisory/slug'

type Props = Readonly<{
  advisory: Advisory
  /** Other records of the same flaw. */
  others?: readonly Advisory[]
  conditions?: readonly Condition[]
}>

/** One line of a list of advisories. */
export function AdvisoryRow({ advisory, others = [], conditions = [] }: Props) {
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
        {others.length === 0 ? null : (
          <p className={rows.facts}>
            <span>Also told by</span>
            {others.map((other) => (
              <span key={other.id}>
                <a href={advisoryPath(other.id)}>{other.id}</a>
                {ratedOtherwise(other, rating)}
              </span>
            ))}
          </p>
        )}
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

function ratedOtherwise(other: Advisory, rating: Rating | null): string {
  const theirs = worstRating(other)
  return theirs === null || theirs === rating ? '' : `, which rates it ${theirs}`
}
