import { Answers } from '@/components/policy/condition-text'
import { choicesOf, percent, subjectOf } from '@/components/policy/policy-words'
import styles from '@/components/policy/region-view.module.css'
import type { Policy } from '@/lib/advisor/policy/policy-schema'
import { beyond } from '@/lib/advisor/tree/envelope'
import type { Region, RegionRow } from '@/lib/advisor/tree/region'

type Props = Readonly<{ region: Region; policy: Policy; caption: Readonly<{ always: string; exactly: string }>; of: string }>

/**
 * Where something holds: what is always so, then the cases that differ in the rest.
 *
 * @param caption What stands over the first table; `exactly` where nothing else matters.
 * @param of What the shares of the cases are shares of, which is the region: `them`.
 */
export function RegionView({ region, policy, caption, of }: Props) {
  const { rows, always, share } = region
  const cases = rows.map((row) => ({ ...row, rest: beyond(row.when, always) }))
  const isOpen = Object.keys(always).length === 0
  const isOneCase = cases.every(({ rest }) => Object.keys(rest).length === 0)
  return (
    <>
      {isOpen ? (
        <p>No single answer is ruled out; what counts is their combination.</p>
      ) : (
        <AlwaysTable always={always} policy={policy} caption={isOneCase ? caption.exactly : caption.always} />
      )}
      {isOneCase ? null : (
        <table className={styles.table}>
          <caption>{isOpen ? 'One of these cases holds' : 'And one of these cases'}; they may overlap</caption>
          <thead>
            <tr>
              <th scope="col">Case</th>
              <th scope="col">{isOpen ? 'All of this holds' : 'All of this also holds'}</th>
              <th scope="col" className={styles.number}>
                Share of {of}
              </th>
            </tr>
          </thead>
          <tbody>
            {cases.map((row, at) => (
              <tr key={JSON.stringify(row.when)}>
                <th scope="row">{at + 1}</th>
                <td>
                  <RowAnswers row={row.rest} policy={policy} />
                </td>
                <td className={styles.number}>{percent(row.share / share)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  )
}

/** What is true in all of a region. */
export function AlwaysTable({ always, policy, caption }: Readonly<{ always: RegionRow; policy: Policy; caption: string }>) {
  return (
    <table className={styles.table}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Question</th>
          <th scope="col">Answers</th>
        </tr>
      </thead>
      <tbody>
        {Object.entries(always).map(([id, choices]) => (
          <tr key={id}>
            <th scope="row">{subjectOf(policy, id).name}</th>
            <td>
              <Answers words={choicesOf(policy, id, choices)} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** What a row asks for, a line for each question. */
export function RowAnswers({ row, policy }: Readonly<{ row: RegionRow; policy: Policy }>) {
  const entries = Object.entries(row)
  if (entries.length === 0) return 'Nothing more.'
  return (
    <ul className={styles.rest}>
      {entries.map(([id, choices]) => (
        <li key={id}>
          <span className={styles.ask}>{subjectOf(policy, id).name}</span> <Answers words={choicesOf(policy, id, choices)} />
        </li>
      ))}
    </ul>
  )
}
