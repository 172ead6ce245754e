import own from '@/components/advisor/result/result-table.module.css'
import type { Step } from '@/components/advisor/step'
import lists from '@/components/verdict/lists.module.css'
import type { Decision } from '@/lib/advisor/export/decision'
import { optionLabel, optionOutcome, questionOf } from '@/lib/advisor/interview/words'
import { withAnswer } from '@/lib/advisor/runtime/answers'

/** The result under each release, the other answers as they are: what an upgrade would change. */
export function ByRelease({ decision, policy, state, to }: Step & Readonly<{ decision: Decision }>) {
  const { texts } = policy
  const { question, options } = decision.byRelease
  if (options.length < 2) return null
  const words = options.map((outcome) => optionOutcome(texts, outcome))
  if (new Set(words).size === 1) return <p>The release makes no difference here; with each: {words[0]}.</p>
  const given = state.answers[question]
  return (
    <table className={own.table}>
      <caption>{questionOf(texts, question)?.ask} The result for each answer, with the others unchanged:</caption>
      <tbody>
        {options.map((outcome) => {
          const label = optionLabel(texts, question, outcome.option)
          const isGiven = given?.length === 1 && given[0] === outcome.option
          return (
            <tr key={outcome.option}>
              <th scope="row">
                {isGiven ? (
                  <strong>{label}</strong>
                ) : (
                  <a href={to({ kind: 'result' }, { ...state, answers: withAnswer(state.answers, question, [outcome.option]) })}>{label}</a>
                )}
                {isGiven ? <span className={lists.soft}> (your answer)</span> : null}
              </th>
              <td>{optionOutcome(texts, outcome)}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
