import own from '@/components/advisor/result/result-table.module.css'
import type { Step } from '@/components/advisor/step'
import type { Decision } from '@/lib/advisor/export/decision'
import { namesOf } from '@/lib/advisor/interview/words'

/** The fewest answers that would have been enough, and each answer about risk that rules options out by itself. */
export function WhatForcesIt(props: Props) {
  const { alone, answers } = props.decision
  const { texts } = props.policy
  return (
    <>
      <Forcing {...props} />
      {alone.length === 0 ? null : (
        <table className={own.table}>
          <caption>Each of these answers alone rules options out.</caption>
          <tbody>
            {alone.map(({ question, candidates }) => {
              const found = answers.find((each) => each.question === question)
              return (
                <tr key={question}>
                  <th scope="row">
                    {found?.ask} <strong>{found?.answer}</strong>
                  </th>
                  <td>rules out {namesOf(texts, candidates)}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      )}
    </>
  )
}

type Props = Step & Readonly<{ decision: Decision }>

function Forcing({ decision, to }: Props) {
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
