import own from '@/components/advisor/answers-so-far.module.css'
import type { Step } from '@/components/advisor/step'
import { answerWords, nameOf } from '@/lib/advisor/interview/words'

/** Every answer given so far, beside the question: each leads back to its question. Folded where there is little room. */
export function AnswersSoFar({ policy, state, to, except }: Step & Readonly<{ except: string }>) {
  const { texts } = policy
  const given = texts.questions.flatMap(({ id, ask }) => {
    const answer = id === except ? null : answerWords(texts, id, state.answers)
    return answer === null ? [] : [{ id, ask, answer }]
  })
  if (given.length === 0 && !state.current) return null
  return (
    <details className={own.answers} open>
      <summary>Your answers so far ({given.length})</summary>
      <dl>
        {state.current ? (
          <div>
            <dt>{texts.current.ask}</dt>
            <dd>{nameOf(texts, state.current)}</dd>
          </div>
        ) : null}
        {given.map(({ id, ask, answer }) => (
          <div key={id}>
            <dt>{ask}</dt>
            <dd>
              <a href={to({ kind: 'question', id, from: 'review' })} aria-label={`${answer}. Change: ${ask}`}>
                {answer}
              </a>
            </dd>
          </div>
        ))}
      </dl>
      <p>
        <a href={to({ kind: 'review' })}>Check your answers</a>
      </p>
    </details>
  )
}
