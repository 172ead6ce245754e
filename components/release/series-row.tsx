import { SeverityBadge } from '@/components/advisory/severity-badge'
import { DatedText } from '@/components/release/dated-text'
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
              <DatedText text={reason} />
              <AsWritten entry={entry} reason={reason} />
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

const LONGEST = 200

/** What the document says of versions where that could not be interpreted. */
function AsWritten({ entry, reason }: Readonly<{ entry: SeriesEntry; reason: string }>) {
  const open = entry.products.filter((each) => each.verdict.answer === 'cannot-be-told' && each.verdict.reason === reason)
  const names = open.map(({ product }) => product)
  const texts = entry.advisory.affected.filter(({ product, text }) => names.includes(product) && text !== '').map(({ text }) => text)
  const shown = [...new Set(texts)].join('; ')
  if (shown === '') return null
  return <q className={styles.written}>{shown.length > LONGEST ? `${shown.slice(0, LONGEST).replace(/\s+\S*$/, '')}…` : shown}</q>
}
