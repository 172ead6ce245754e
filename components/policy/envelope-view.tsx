import { AlwaysTable, RowAnswers } from '@/components/policy/region-view'
import styles from '@/components/policy/region-view.module.css'
import type { Policy } from '@/lib/advisor/policy/policy-schema'
import type { Envelope } from '@/lib/advisor/tree/envelope'

type Props = Readonly<{ envelope: Envelope; policy: Policy; label: string }>

/** The whole region in which a candidate is acceptable: what is always so, then each choice by itself. */
export function EnvelopeView({ envelope: { always, choices }, policy, label }: Props) {
  const isOpen = Object.keys(always).length === 0
  return (
    <>
      {isOpen ? (
        <p>No single answer is ruled out; what counts is their combination.</p>
      ) : (
        <AlwaysTable
          always={always}
          policy={policy}
          caption={choices.length === 0 ? `${label} is acceptable exactly where this holds` : `Wherever ${label} is acceptable, this holds`}
        />
      )}
      {choices.map((rows, at) => (
        <table className={styles.table} key={JSON.stringify(rows)}>
          <caption>
            {isOpen && at === 0 ? 'One' : 'And one'} of these {rows.length} holds
          </caption>
          <thead>
            <tr>
              <th scope="col" className={styles.letter}>
                Case
              </th>
              <th scope="col">All of this holds</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr key={JSON.stringify(row)}>
                <th scope="row">{caseName(choices.length, at, index)}</th>
                <td>
                  <RowAnswers row={row} policy={policy} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </>
  )
}

/** `1`, `2`; where there are several choices `a1`, `b1`, so that a row can be named. */
const caseName = (choices: number, at: number, index: number): string =>
  choices > 1 ? `${'abcdefgh'[at] ?? ''}${index + 1}` : String(index + 1)
