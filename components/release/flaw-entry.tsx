import { ActionText } from '@/components/advisory/action-text'
import { SeverityBadge } from '@/components/advisory/severity-badge'
import rows from '@/components/library/rows.module.css'
import { DatedText } from '@/components/page/dated-text'
import { FlawCondition } from '@/components/release/flaw-condition'
import styles from '@/components/release/flaw-entry.module.css'
import { FlawFix } from '@/components/release/flaw-fix'
import { FlawNames } from '@/components/release/flaw-names'
import { advisoryPath } from '@/lib/advisory/slug'
import { reasonsOf } from '@/lib/library/indexes/reasons'
import type { SeriesFlaw } from '@/lib/library/indexes/series-flaws'

type Props = Readonly<{
  entry: SeriesFlaw
  /** Where links to it lead. */
  id?: string
}>

/** A flaw that affects a series: under which condition, which release has the fix, what to do, and why it is affected. */
export function FlawEntry({ entry, id }: Props) {
  const { flaw, rating, parts, conditions, action, advice } = entry
  const { advisory } = flaw
  const hasFix = parts.some(({ fix, patches }) => fix !== null || patches.length > 0)
  return (
    <li className={`${rows.row} ${styles.entry}`} id={id}>
      <span className={rows.id}>{advisory.id}</span>
      <div>
        <a className={rows.title} href={advisoryPath(advisory.id)}>
          {advisory.title}
        </a>
        <p className={rows.facts}>
          {rating === null ? <span>Not rated</span> : <SeverityBadge rating={rating} />} <span>{productsIn(entry)}</span>{' '}
          <FlawNames flaw={flaw} />
        </p>
        <FlawCondition conditions={conditions} parts={parts} />
        <FlawFix parts={parts} />
        {hasFix || action !== null ? null : <p className={styles.line}>The advisory names no release with a fix.</p>}
        {action === null ? null : (
          <p className={styles.line}>
            <strong>Do this:</strong> <ActionText text={action} />
          </p>
        )}
        {action !== null || advice === null ? null : (
          <p className={styles.line}>
            See <a href={advice}>what the advisory recommends</a>.
          </p>
        )}
        {reasonsOf(entry).map(({ products, reason }) => (
          <p className={styles.reason} key={reason}>
            {products.length === 0 ? '' : `${products.join(', ')}: `}
            <DatedText text={reason} />
          </p>
        ))}
      </div>
    </li>
  )
}

/** Those that are affected. */
const productsIn = ({ parts }: SeriesFlaw) =>
  parts.flatMap(({ product, verdict }) => (product !== null && verdict.answer === 'affected' ? [product] : [])).join(', ')
