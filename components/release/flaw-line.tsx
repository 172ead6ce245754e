import type { ReactNode } from 'react'
import { DatedText } from '@/components/page/dated-text'
import styles from '@/components/release/flaw-line.module.css'
import { advisoryPath } from '@/lib/advisory/slug'
import { type Reason, reasonsOf } from '@/lib/library/indexes/reasons'
import { flawId, type SeriesFlaw } from '@/lib/library/indexes/series-flaws'

type Props = Readonly<{
  entry: SeriesFlaw
  /** What is said in place of, or beside, the reasons. */
  children?: ReactNode
  hasReasons: boolean
}>

/**
 * What one flaw means for a series, in short. A series has hundreds of these, and every series has them, so a line is made of few
 * elements: each one costs a build more than its words.
 */
export function FlawLine({ entry, children, hasReasons }: Props) {
  const { advisory, sisters } = entry.flaw
  const also = sisters.length === 0 ? '' : ` (also ${sisters.map(({ id }) => id).join(', ')})`
  return (
    <li className={styles.line} id={flawId(entry)}>
      <a href={advisoryPath(advisory.id)}>{advisory.id}</a>
      <p>
        {`${advisory.title}${also}. `}
        {hasReasons ? <span className={styles.says}>{says(reasonsOf(entry))}</span> : null}
        {children}
      </p>
    </li>
  )
}

const IS_DATED = /\d{4}-\d{2}-\d{2}/

/** One text where nothing in it is an element. */
function says(reasons: readonly Reason[]): ReactNode {
  const plain = (each: Reason) => each.written === '' && !IS_DATED.test(each.reason)
  if (reasons.every(plain)) return reasons.map((each) => `${start(each)}${each.reason}`).join(' ')
  return reasons.map((each) => (
    <span key={each.reason}>
      {start(each)}
      <DatedText text={each.reason} /> {each.written === '' ? null : <q>{each.written}</q>}{' '}
    </span>
  ))
}

const start = ({ products }: Reason) => (products.length === 0 ? '' : `${products.join(', ')}: `)
