import { Fragment, type ReactNode } from 'react'
import { DatedText } from '@/components/page/dated-text'
import styles from '@/components/release/series-line.module.css'
import { advisoryPath } from '@/lib/advisory/slug'
import type { SeriesEntry } from '@/lib/library/indexes/by-release'
import { type Reason, reasonsOf } from '@/lib/library/indexes/reasons'
import { releasedFixes } from '@/lib/library/indexes/remedy'

/**
 * What one advisory means for a series, in short. A series has hundreds of these, and every series has them, so a line is made of few
 * elements: each one costs a build more than its words.
 */
export function SeriesLine({ entry }: Readonly<{ entry: SeriesEntry }>) {
  const { advisory, conditions } = entry
  return (
    <li className={styles.line}>
      <a href={advisoryPath(advisory.id)}>{advisory.id}</a>
      <p>
        {`${advisory.title}. ${conditions.length === 0 ? '' : `Affected where ${conditions.map(({ text }) => text).join('; or where ')}. `}`}
        <span className={styles.says}>{says(reasonsOf(entry))}</span>
        <Remedy entry={entry} />
      </p>
    </li>
  )
}

const IS_DATED = /\d{4}-\d{2}-\d{2}/

/** One text where nothing in it is an element. */
function says(reasons: readonly Reason[]): ReactNode {
  if (reasons.every(({ reason, written }) => written === '' && !IS_DATED.test(reason)))
    return reasons.map(({ products, reason }) => `${start(products)}${reason}`).join(' ')
  return reasons.map(({ products, reason, written }) => (
    <Fragment key={reason}>
      {start(products)}
      <DatedText text={reason} /> {written === '' ? null : <q>{written}</q>}{' '}
    </Fragment>
  ))
}

const start = (products: readonly string[]) => (products.length === 0 ? '' : `${products.join(', ')}: `)

/** What can be done, where anything must be. */
function Remedy({ entry: { verdict, remedy } }: Readonly<{ entry: SeriesEntry }>) {
  const { kind, fixes, advice } = remedy
  if (verdict.answer === 'not-affected') return null
  const versions = releasedFixes(remedy).map(({ product, version }) => `${product} ${version}`)
  if (versions.length > 0) return ` Fix: ${versions.join(', ')}.`
  if (kind === 'fix') return ' The advisory names a fix for this series.'
  return (
    <>
      {fixes.some(({ fix }) => fix.kind === 'unreleased') ? ' No release of this series has the fix. ' : ' '}
      {advice === null ? null : <a href={advice}>What the advisory recommends</a>}
    </>
  )
}
