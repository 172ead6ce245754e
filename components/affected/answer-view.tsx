import { useEffect, useMemo, useRef, useState } from 'react'
import { AnswerList } from '@/components/affected/answer-list'
import styles from '@/components/affected/answer-view.module.css'
import { KeepAnswers } from '@/components/affected/keep-answers'
import { NarrowingFields } from '@/components/affected/narrowing-fields'
import type { Answered, AnswerState } from '@/components/affected/use-answers'
import { answersInWords, nameOfQuestion } from '@/lib/concern/answers-in-words'
import type { PageForm } from '@/lib/concern/page-fragment'
import { type Narrowing, NOT_NARROWED, narrowedTo, shownOf } from '@/lib/concern/shown-answers'
import { formatProblem, type Problem } from '@/lib/input/problems/problem'

type Props = Readonly<{ state: AnswerState; form: PageForm; isAskedHere: boolean }>

/** The answer, or what came of asking. */
export function AnswerView({ state, form, isAskedHere }: Props) {
  if (state.kind === 'idle') return null
  if (state.kind === 'working') return <p className={styles.working}>Looking …</p>
  if (state.kind === 'failed')
    return (
      <p className={styles.failed} role="alert">
        The data of this page could not be used: {state.because}. Ask again, or read <a href="/releases/">the page of your series</a>.
      </p>
    )
  const { answer } = state.answer
  if (answer.kind === 'refused') return <Problems title="That could not be read" problems={answer.problems} isError />
  return <Answers answered={state.answer} answer={answer} form={form} isAskedHere={isAskedHere} />
}

type AnswersProps = Readonly<{
  answered: Answered
  answer: Extract<Answered['answer'], { kind: 'answers' }>
  form: PageForm
  isAskedHere: boolean
}>

function Answers({ answered, answer, form, isAskedHere }: AnswersProps) {
  const { found, upgrade, inventory } = answer
  const { question, releasesAsOf } = answered
  const [narrowing, setNarrowing] = useState<Narrowing>(NOT_NARROWED)
  const heading = useRef<HTMLHeadingElement>(null)
  const all = useMemo(() => shownOf(found, upgrade), [found, upgrade])
  const shown = useMemo(() => narrowedTo(all, narrowing), [all, narrowing])
  // biome-ignore lint/correctness/useExhaustiveDependencies: with each answer that the reader asked for, and with nothing else.
  useEffect(() => {
    setNarrowing(NOT_NARROWED)
    if (isAskedHere) heading.current?.focus()
  }, [answer])
  return (
    <section className={styles.answers} aria-labelledby="answers">
      <h2 id="answers" ref={heading} tabIndex={-1}>
        {nameOfQuestion(question)}
      </h2>
      <p className={styles.sum}>
        {answersInWords(answer)} By the versions that had come out on {releasesAsOf}.
      </p>
      {inventory === null || inventory.warnings.length === 0 ? null : (
        <Problems title="Not read" problems={inventory.warnings} isError={false} />
      )}
      {all.length === 0 ? null : (
        <>
          <NarrowingFields all={all} isUpgrade={upgrade !== null} narrowing={narrowing} onChange={setNarrowing} />
          <p className={styles.count} role="status">
            {shown.length === 1 ? '1 answer' : `${shown.length.toLocaleString('en')} answers`}
          </p>
          <AnswerList shown={shown} />
        </>
      )}
      <KeepAnswers found={shown.map((each) => each.found)} form={form} question={question} releasesAsOf={releasesAsOf} />
    </section>
  )
}

/** What is wrong with what was pasted, line by line; nothing in it is obeyed. */
function Problems({ title, problems, isError }: Readonly<{ title: string; problems: readonly Problem[]; isError: boolean }>) {
  return (
    <div className={styles.failed} role={isError ? 'alert' : undefined}>
      <p>{title}:</p>
      <ul>
        {problems.map((problem) => (
          <li key={`${problem.line} ${problem.reason}`}>{formatProblem(problem)}</li>
        ))}
      </ul>
    </div>
  )
}
