import own from '@/components/advisor/result/result-table.module.css'
import lists from '@/components/verdict/lists.module.css'
import type { PolicyTexts } from '@/lib/advisor/compile/policy-texts'
import { optionLabel, optionOutcome } from '@/lib/advisor/interview/words'
import type { Unknown } from '@/lib/advisor/runtime/unknowns'

type Props = Readonly<{ texts: PolicyTexts; question: string; options: Unknown['options']; caption: string }>

/** What each answer to a question would leave. */
export function OutcomeTable({ texts, question, options, caption }: Props) {
  return (
    <table className={own.table}>
      <caption className={lists.soft}>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">If the answer is</th>
          <th scope="col">Then</th>
        </tr>
      </thead>
      <tbody>
        {options.map((outcome) => (
          <tr key={outcome.option}>
            <th scope="row">{optionLabel(texts, question, outcome.option)}</th>
            <td>
              {outcome.isSettled ? 'settled: ' : ''}
              {optionOutcome(texts, outcome)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
