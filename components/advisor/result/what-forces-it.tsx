import own from '@/components/advisor/result/result-table.module.css'
import type { Step } from '@/components/advisor/step'
import type { Decision } from '@/lib/advisor/export/decision'

/** The fewest answers that would have been enough. */
export function WhatForcesIt({ decision, to }: Step & Readonly<{ decision: Decision }>) {
  const { deciding, answers } = decision
  const forcing = answers.filter(({ question }) => deciding.includes(question))
  return (
    <table className={own.table}>
      <caption>
        {forcing.length === 1 ? 'This answer alone forces' : `These ${forcing.length} answers force`} the result, whatever the others are.
      </caption>
      <tbody>
        {forcing.map(({ question, ask, answer }) => (
          <tr key={question}>
            <th scope="row">{ask}</th>
            <td className={own.answer}>{answer}</td>
            <td className={own.change}>
              <a href={to({ kind: 'question', id: question, from: 'review' })} aria-label={`Change: ${ask}`}>
                Change
              </a>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
