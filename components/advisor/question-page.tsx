import { type FormEvent, useState } from 'react'
import styles from '@/components/advisor/advisor.module.css'
import { AnswerFields, firstField } from '@/components/advisor/answer-fields'
import { ErrorSummary } from '@/components/advisor/error-summary'
import { NarrowingPanel } from '@/components/advisor/narrowing-panel'
import own from '@/components/advisor/question-page.module.css'
import type { Step } from '@/components/advisor/step'
import { StepHeading } from '@/components/advisor/step-heading'
import { moveTo } from '@/components/advisor/use-fragment'
import { useTitle } from '@/components/advisor/use-title'
import { placeAfter, placeBefore } from '@/lib/advisor/interview/moves'
import { leftWords } from '@/lib/advisor/interview/narrowing'
import { pathOf } from '@/lib/advisor/interview/path'
import type { Place } from '@/lib/advisor/interview/place'
import { questionsLeft } from '@/lib/advisor/interview/questions-left'
import { questionOf } from '@/lib/advisor/interview/words'
import { type Answers, withAnswer } from '@/lib/advisor/runtime/answers'

type Props = Step & Readonly<{ place: Place & { kind: 'question' } }>

/** One question. Choosing does nothing yet; Continue does. */
export function QuestionPage({ policy, state, to, replace, place }: Props) {
  const { open, texts } = policy
  const question = questionOf(texts, place.id)
  const [answer, setAnswer] = useState<Answers[string] | null>(state.answers[place.id] ?? null)
  const [attempts, setAttempts] = useState(0)
  const isMissing = attempts > 0 && answer === null
  useTitle(`${isMissing ? 'Error: ' : ''}${question?.ask ?? place.id}`)
  if (question === undefined) return null

  const message = question.kind === 'many' ? 'Choose what may be true, or “I don’t know”' : 'Choose an answer, or “I don’t know”'
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    if (answer === null) return setAttempts(attempts + 1)
    const answered = { ...state, answers: withAnswer(state.answers, place.id, answer) }
    replace(answered) // so that Back shows the answer as it was given
    moveTo(to(placeAfter(open, answered, place), answered), 'push')
  }
  return (
    <div className={styles.columns}>
      <div className={styles.column}>
        <a className={styles.back} href={to(placeBefore(open, state, place))}>
          Back
        </a>
        {isMissing ? <ErrorSummary message={message} field={firstField(place.id)} attempt={attempts} /> : null}
        <form noValidate onSubmit={onSubmit}>
          <p className={styles.caption}>{captionOf({ policy, state, place })}</p>
          <fieldset className={own.question} aria-describedby={isMissing ? 'question-error question-why' : 'question-why'}>
            <legend>
              <StepHeading>{question.ask}</StepHeading>
            </legend>
            <p id="question-why" className={own.why}>
              {question.why}
            </p>
            {isMissing ? (
              <p id="question-error" className={own.error}>
                <span className={styles.hidden}>Error: </span>
                {message}
              </p>
            ) : null}
            <AnswerFields question={question} answer={answer} onChange={setAnswer} />
          </fieldset>
          <div className={styles.actions}>
            <button type="submit" className={styles.button}>
              Continue
            </button>
          </div>
        </form>
        <p className={styles.more}>
          <a href={to({ kind: 'review' })}>Check your answers</a>
          <a href={to({ kind: 'expert' })}>All questions on one page</a>
        </p>
      </div>
      <NarrowingPanel policy={policy} state={state} />
    </div>
  )
}

/** `Tenants · Question 3, then at most 4 more questions, usually 2`: exact, and never a bar. */
function captionOf({ policy, state, place }: Pick<Props, 'policy' | 'state' | 'place'>): string {
  const topic = questionOf(policy.texts, place.id)?.topic ?? ''
  if (place.from === 'refine') return `${topic} · Optional: it refines the controls and cannot change the recommendation`
  if (place.from === 'review') return `${topic} · You are changing an answer; the others are kept`
  const profile = state.profile ?? 'default'
  const { asked } = pathOf(policy.open, state.answers, profile)
  const before = asked.includes(place.id) ? asked.indexOf(place.id) : asked.length
  const { atMost, usually } = questionsLeft(policy.open, state.answers, profile)
  const isCounted = !Object.hasOwn(state.answers, place.id)
  const left = isCounted ? { atMost: atMost - 1, usually: usually - 1 } : { atMost, usually }
  return left.atMost > 0
    ? `${topic} · Question ${before + 1}, then ${leftWords(left)}`
    : `${topic} · Question ${before + 1}, the last that can matter`
}
