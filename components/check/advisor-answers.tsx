import { useId, useState } from 'react'
import type { AdvisorWords } from '@/components/check/advisor-words'
import styles from '@/components/check/check-result.module.css'
import action from '@/components/page/action.module.css'
import { encode } from '@/lib/advisor/runtime/link'
import { advisorAnswers } from '@/lib/check/page/advisor-answers'
import { placeInWords } from '@/lib/check/page/result-in-words'
import type { CheckResult } from '@/lib/check/result/result'

type Props = Readonly<{ result: Pick<CheckResult, 'answers' | 'current'>; advisor: AdvisorWords }>

/** What the files answer of the advisor's questions, each to be used or not, and the link that goes on from there. */
export function AdvisorAnswers({ result: { answers, current }, advisor }: Props) {
  const id = useId()
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const known = answers.filter(({ question, option }) => advisor.questions[question]?.options[option] !== undefined)
  const used = known.filter(({ question, option }) => !left.has(`${question} ${option}`))
  const runs = advisor.candidates.find(([own]) => own === current?.value) ?? null
  const toggle = (key: string) => {
    const next = new Set(left)
    if (!next.delete(key)) next.add(key)
    setLeft(next)
  }
  const state = { answers: advisorAnswers(used), current: runs !== null && !left.has('current') ? runs[0] : null }
  return (
    <>
      <ul className={styles.answers}>
        {runs === null ? null : (
          <Answer id={`${id}current`} isUsed={!left.has('current')} onToggle={() => toggle('current')} places={current?.places ?? []}>
            What isolates the guests today? <strong>{runs[1]}</strong>
          </Answer>
        )}
        {known.map(({ question, option, places }) => (
          <Answer
            key={`${question} ${option}`}
            id={`${id}${question}${option}`}
            isUsed={!left.has(`${question} ${option}`)}
            onToggle={() => toggle(`${question} ${option}`)}
            places={places}
          >
            {advisor.questions[question]?.ask} <strong>{advisor.questions[question]?.options[option]}</strong>
          </Answer>
        ))}
      </ul>
      <p className={styles.onward}>
        <a className={action.button} href={`/advisor/${encode(advisor.link, state)}~at:review`}>
          Take these answers to the advisor
        </a>
      </p>
      <p className={styles.soft}>The link holds the answers and nothing else of your files; browsers do not send it.</p>
    </>
  )
}

type AnswerProps = Readonly<{
  id: string
  isUsed: boolean
  onToggle: () => void
  places: readonly Readonly<{ file: string; line: number }>[]
  children: React.ReactNode
}>

function Answer({ id, isUsed, onToggle, places: [first, ...more], children }: AnswerProps) {
  return (
    <li>
      <input id={id} type="checkbox" checked={isUsed} onChange={onToggle} />
      <label htmlFor={id}>
        {children}
        {first === undefined ? null : (
          <span className={styles.place}>
            {placeInWords(first)}
            {more.length === 0 ? '' : ` and ${more.length} more`}
          </span>
        )}
      </label>
    </li>
  )
}
