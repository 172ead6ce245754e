import { type FormEvent, memo, useDeferredValue, useMemo, useState } from 'react'
import styles from '@/components/advisor/advisor.module.css'
import { AnswerFields, firstField } from '@/components/advisor/answer-fields'
import { AnswersSoFar } from '@/components/advisor/answers-so-far'
import { ErrorSummary } from '@/components/advisor/error-summary'
import { NarrowingPanel } from '@/components/advisor/narrowing-panel'
import own from '@/components/advisor/question-page.module.css'
import type { Step } from '@/components/advisor/step'
import { StepHeading } from '@/components/advisor/step-heading'
import { moveOn } from '@/components/advisor/use-fragment'
import { useTitle } from '@/components/advisor/use-title'
import { WhatAnswersDo } from '@/components/advisor/what-answers-do'
import action from '@/components/page/action.module.css'
import { placeAfter, placeBefore } from '@/lib/advisor/interview/moves'
import type { Place } from '@/lib/advisor/interview/place'
import { questionCaption } from '@/lib/advisor/interview/question-caption'
import { verdictOn } from '@/lib/advisor/interview/remembered'
import { leftNames, questionOf } from '@/lib/advisor/interview/words'
import { type Answers, withAnswer } from '@/lib/advisor/runtime/answers'

/** What a choice does not touch is not rendered again with it. */
const KeptNarrowingPanel = memo(NarrowingPanel)
const KeptWhatAnswersDo = memo(WhatAnswersDo)

type Props = Step & Readonly<{ place: Place & { kind: 'question' } }>

/** One question. Choosing shows what the answer would leave, and gives nothing yet; Continue does. */
export function QuestionPage({ place, ...step }: Props) {
  const { policy, state, to } = step
  const { open, texts } = policy
  const question = questionOf(texts, place.id)
  const given = state.answers[place.id] ?? null
  const [answer, setAnswer] = useState<Answers[string] | null>(given)
  // The mark of the choice is painted first, what it would leave a moment later.
  const shown = useDeferredValue(answer)
  const preview = useMemo(() => ({ ...state, answers: withAnswer(state.answers, place.id, shown) }), [state, place.id, shown])
  const [attempts, setAttempts] = useState(0)
  const isMissing = attempts > 0 && answer === null
  useTitle(`${isMissing ? 'Error: ' : ''}${question?.ask ?? place.id}`)
  if (question === undefined) return null

  const message = question.kind === 'many' ? 'Choose what may be true, or “I don’t know”' : 'Choose an answer, or “I don’t know”'
  const answered = { ...state, answers: withAnswer(state.answers, place.id, answer) }
  const isPreview = JSON.stringify(shown) !== JSON.stringify(given)
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    if (answer === null) setAttempts(attempts + 1)
    else moveOn(to(placeAfter(open, answered, place), answered), to(place, answered))
  }
  return (
    <div className={styles.columns}>
      <div className={styles.column}>
        <a data-back className={styles.back} href={to(placeBefore(open, state, place))}>
          Back
        </a>
        {isMissing ? <ErrorSummary message={message} field={firstField(place.id)} attempt={attempts} /> : null}
        <form noValidate onSubmit={onSubmit}>
          <p className={styles.caption}>{questionCaption(policy, state, place)}</p>
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
            <AnswerFields
              question={question}
              answer={answer}
              onChange={setAnswer}
              unknownLeaves={leftNames(texts, verdictOn(open, preview.answers, state.profile ?? 'default'))}
            />
          </fieldset>
          <div className={styles.actions}>
            <button type="submit" className={action.button}>
              Continue
            </button>
          </div>
        </form>
        <KeptWhatAnswersDo policy={policy} state={state} id={place.id} />
        <p className={styles.more}>
          <a href={to({ kind: 'expert' })}>All questions on one page</a>
          <a href={`/advisor/policy/#question-${place.id}`}>This question in the policy, with related advisories</a>
        </p>
      </div>
      <div>
        <KeptNarrowingPanel policy={policy} state={isPreview ? preview : state} isPreview={isPreview} />
        <AnswersSoFar {...step} except={place.id} />
      </div>
    </div>
  )
}
