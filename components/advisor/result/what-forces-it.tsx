import own from '@/components/advisor/result/result.module.css'
import type { Step } from '@/components/advisor/step'
import type { Decision } from '@/lib/advisor/export/decision'

/** The fewest answers that would have been enough. */
export function WhatForcesIt({ decision, to }: Step & Readonly<{ decision: Decision }>) {
  const { deciding, answers } = decision
  const forcing = answers.filter(({ question }) => deciding.includes(question))
  return (
    <>
      <p>
        {forcing.length === 1 ? 'This answer alone forces' : `These ${forcing.length} answers force`} the result, whatever the others are.
      </p>
      <ul className={own.plain}>
        {forcing.map(({ question, ask, answer }) => (
          <li key={question}>
            <p className={own.ask}>{ask}</p>
            <p>
              <span className={own.answer}>{answer}</span>{' '}
              <a className={own.soft} href={to({ kind: 'question', id: question, from: 'review' })} aria-label={`Change: ${ask}`}>
                Change
              </a>
            </p>
          </li>
        ))}
      </ul>
    </>
  )
}
