import { startTransition, useDeferredValue, useMemo, useOptimistic } from 'react'
import styles from '@/components/advisor/advisor.module.css'
import { AnswerFields } from '@/components/advisor/answer-fields'
import own from '@/components/advisor/expert-page.module.css'
import { NarrowingPanel } from '@/components/advisor/narrowing-panel'
import type { Step } from '@/components/advisor/step'
import { StepHeading } from '@/components/advisor/step-heading'
import { useTitle } from '@/components/advisor/use-title'
import action from '@/components/page/action.module.css'
import { placeToGoOn } from '@/lib/advisor/interview/moves'
import { leftSentence } from '@/lib/advisor/interview/narrowing'
import { verdictOn } from '@/lib/advisor/interview/remembered'
import { type ReviewRow, reviewRows } from '@/lib/advisor/interview/review'
import { profileWords } from '@/lib/advisor/interview/words'
import { type Answers, withAnswer } from '@/lib/advisor/runtime/answers'

const NOTES: Readonly<Record<ReviewRow['standing'], string>> = {
  needed: 'used',
  spare: 'no longer needed; kept',
  next: 'most useful next',
  open: 'can still change the result',
  refines: 'affects only which controls apply',
  'not-needed': 'changes nothing now',
}

/** All questions on one page, for readers who come back: the same answers in the same address. */
export function ExpertPage({ policy, state, to, replace }: Step) {
  const { open, texts } = policy
  // The mark of a choice is painted first; the notes and what is left follow a moment later.
  const later = useDeferredValue(state)
  const rows = useMemo(() => new Map(reviewRows(open, texts, later).map((row) => [row.id, row])), [open, texts, later])
  const topics = [...new Set(texts.questions.map(({ topic }) => topic))]
  const profiles = Object.keys(open.profiles)
  const found = verdictOn(open, later.answers, later.profile ?? 'default')
  useTitle('All questions')
  return (
    <div className={styles.columns}>
      <div className={own.all}>
        <StepHeading>All questions</StepHeading>
        <p className={own.lead}>
          Each choice takes effect immediately. The address holds the answers;{' '}
          <a href={to(found.next === null ? { kind: 'result' } : placeToGoOn(open, later))}>
            {found.next === null ? 'read the result' : 'continue one question at a time'}
          </a>
          .
        </p>
        {topics.map((topic) => (
          <section key={topic} aria-label={topic}>
            <h2>{topic}</h2>
            {texts.questions
              .filter((question) => question.topic === topic)
              .map((question) => (
                <Question
                  key={question.id}
                  question={question}
                  note={NOTES[rows.get(question.id)?.standing ?? 'open']}
                  answer={state.answers[question.id] ?? null}
                  onChange={(answer) => replace((now) => ({ ...now, answers: withAnswer(now.answers, question.id, answer) }))}
                />
              ))}
          </section>
        ))}
        {profiles.length < 2 ? null : (
          <section aria-label="Ranking">
            <h2>Ranking</h2>
            <p className={own.lead}>How acceptable options are ranked.</p>
            <label className={own.profile}>
              Profile{' '}
              <select value={state.profile ?? 'default'} onChange={({ target }) => replace((now) => ({ ...now, profile: target.value }))}>
                {profiles.map((profile) => (
                  <option key={profile} value={profile}>
                    {profileWords(texts, profile)}
                  </option>
                ))}
              </select>
            </label>
          </section>
        )}
        <div className={styles.actions}>
          <a className={action.button} href={to({ kind: 'result' })}>
            See the result
          </a>
          <a href={to({ kind: 'review' })}>Check your answers</a>
          <a href={to({ kind: 'expert' }, { answers: {} })}>Clear all answers</a>
        </div>
      </div>
      <NarrowingPanel policy={policy} state={later} />
      <p className={own.left}>
        {leftSentence(texts, found)} <a href={to({ kind: 'result' })}>Result</a>
      </p>
    </div>
  )
}

type QuestionProps = Readonly<{
  question: Step['policy']['texts']['questions'][number]
  note: string
  answer: Answers[string] | null
  onChange: (answer: Answers[string] | null) => Promise<void>
}>

/** One of them. A choice is painted immediately and takes effect a moment later. */
function Question({ question, note, answer, onChange }: QuestionProps) {
  const [shown, show] = useOptimistic(answer)
  const choose = (next: Answers[string] | null) =>
    startTransition(async () => {
      show(next)
      await onChange(next)
    })
  return (
    <fieldset className={own.question}>
      <legend>
        {question.ask} <span className={own.note}>{note}</span>
      </legend>
      <AnswerFields isCompact question={question} answer={shown} onChange={choose} />
    </fieldset>
  )
}
