import { useMemo } from 'react'
import styles from '@/components/advisor/advisor.module.css'
import own from '@/components/advisor/compare-page.module.css'
import tables from '@/components/advisor/result/result-table.module.css'
import type { Step } from '@/components/advisor/step'
import { StepHeading } from '@/components/advisor/step-heading'
import { useTitle } from '@/components/advisor/use-title'
import { compareAnswers, type Difference } from '@/lib/advisor/interview/compare-answers'
import { verdictOn } from '@/lib/advisor/interview/remembered'
import { answerWords, counted, namesOf, questionOf } from '@/lib/advisor/interview/words'
import type { Answers } from '@/lib/advisor/runtime/answers'

/** Two sets of answers side by side: which differ, which of these matter, and what to settle first. */
export function ComparePage({ policy, state, to, others }: Step & Readonly<{ others: Answers }>) {
  const { open, texts } = policy
  const profile = state.profile ?? 'default'
  const found = useMemo(() => compareAnswers(open, state.answers, others, profile), [open, state.answers, others, profile])
  const settle = found.settle === null ? undefined : questionOf(texts, found.settle)
  const isEnough = found.differences.some(({ question, settles }) => settles && question === found.settle)
  const theirs = { ...state, answers: others }
  const result = (answers: Answers) => {
    const { isContradiction, isSettled, recommended, possible } = verdictOn(open, answers, profile)
    if (isContradiction) return 'The answers contradict each other'
    if (!isSettled) return `Not settled: ${namesOf(texts, possible, 'or') || 'nothing'}`
    return namesOf(texts, recommended) || 'Nothing is acceptable'
  }
  const heading = found.agree ? 'Both lead to the same result' : 'Where the two disagree'
  useTitle(heading)
  return (
    <div>
      <a data-back className={styles.back} href={to({ kind: 'result' })}>
        Back
      </a>
      <StepHeading>{heading}</StepHeading>
      <dl className={own.results}>
        <div>
          <dt>These answers</dt>
          <dd>
            <a href={to({ kind: 'result' })}>{result(state.answers)}</a>
          </dd>
        </div>
        <div>
          <dt>The other link</dt>
          <dd>
            <a href={to({ kind: 'result' }, theirs)}>{result(others)}</a>
          </dd>
        </div>
      </dl>
      {settle === undefined ? null : (
        <p className={own.settle}>
          <strong>Settle this first:</strong> {settle.ask}{' '}
          {isEnough ? 'Agreeing on this answer alone gives both the same result.' : 'It matters most; agreeing on it alone is not enough.'}
        </p>
      )}
      {found.differences.length === 0 ? (
        <p className={own.settle}>All answers are the same.</p>
      ) : (
        <table className={`${tables.table} ${own.table}`}>
          <caption>{counted(found.differences.length, 'answer differs', 'answers differ')}</caption>
          <thead>
            <tr>
              <th scope="col">Question</th>
              <th scope="col">These answers</th>
              <th scope="col">The other link</th>
              <th scope="col">Does it matter?</th>
            </tr>
          </thead>
          <tbody>
            {found.differences.map(({ question, matters, settles }) => (
              <tr key={question} className={matters ? own.matters : undefined}>
                <th scope="row">{questionOf(texts, question)?.ask ?? question}</th>
                <td data-label="These answers">{answerWords(texts, question, state.answers) ?? 'Not answered'}</td>
                <td data-label="The other link">{answerWords(texts, question, others) ?? 'Not answered'}</td>
                <td data-label="Does it matter?">{whether({ matters, settles })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  )
}

function whether({ matters, settles }: Pick<Difference, 'matters' | 'settles'>): string {
  if (settles) return 'Yes: it alone makes the difference'
  return matters ? 'Yes: taken over, it changes one of the results' : 'Not by itself'
}
