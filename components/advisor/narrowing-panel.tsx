import own from '@/components/advisor/narrowing-panel.module.css'
import type { Step } from '@/components/advisor/step'
import { leftCount, type Standing, standings } from '@/lib/advisor/interview/narrowing'
import { verdictOn } from '@/lib/advisor/interview/remembered'

type Props = Pick<Step, 'policy' | 'state'> &
  Readonly<{
    /** The answers hold one that is chosen and not given yet. */
    isPreview?: boolean
  }>

/** Who is left, and why the others are not. It follows the question, so that nobody hears it before. */
export function NarrowingPanel({ policy, state, isPreview = false }: Props) {
  const found = verdictOn(policy.open, state.answers, state.profile ?? 'default')
  return (
    <aside className={own.panel} aria-labelledby="narrowing-title">
      <h2 id="narrowing-title">What is left</h2>
      <p>
        {isPreview ? 'With this answer: ' : ''}
        {leftCount(found)}
      </p>
      <ul>
        {standings(policy.open, policy.texts, found).map((standing) => (
          <Candidate key={standing.id} {...standing} />
        ))}
      </ul>
    </aside>
  )
}

function Candidate({ label, state, word, reasons }: Standing) {
  return (
    <li className={own[state]}>
      <p className={own.head}>
        <strong>{label}</strong> <span className={own.word}>{word}</span>
      </p>
      {reasons[0] === undefined ? null : <p className={own.reason}>{reasons[0]}</p>}
    </li>
  )
}
