import { ByRelease } from '@/components/advisor/result/by-release'
import { ChangeList } from '@/components/advisor/result/change-list'
import own from '@/components/advisor/result/ways-out.module.css'
import type { Step } from '@/components/advisor/step'
import type { Decision } from '@/lib/advisor/export/decision'
import { nameOf, outcomeSentence } from '@/lib/advisor/interview/words'
import { withAnswer } from '@/lib/advisor/runtime/answers'
import type { Change } from '@/lib/advisor/runtime/changes'

type Props = Step & Readonly<{ decision: Decision }>

/** The smallest change of answers that gives another result; where nothing is acceptable, every way out. */
export function WhatWouldChange(props: Props) {
  const { decision } = props
  const { outcome, change, otherwise } = decision
  if (outcome === 'nothing-acceptable') return <WaysOut {...props} />
  return (
    <>
      {change === null ? (
        <p>No other answers change the result.</p>
      ) : (
        <OneChange {...props} lead="The smallest change that gives another result:" change={change} />
      )}
      {otherwise === null ? null : (
        <OneChange {...props} lead="The smallest change that leads to another recommendation:" change={otherwise} />
      )}
      <ByRelease {...props} />
    </>
  )
}

function OneChange({ lead, change, policy, state, to }: Props & Readonly<{ lead: string; change: Change }>) {
  return (
    <div className={own.change}>
      <p>{lead}</p>
      <ChangeList change={change} texts={policy.texts} />
      <p>
        {outcomeSentence(policy.texts, change)} <a href={to({ kind: 'result' }, changed(state, change))}>See that result</a>
      </p>
    </div>
  )
}

function WaysOut(props: Props) {
  const { decision, policy, state, to } = props
  const others = decision.options.flatMap(({ id, change }) => (change === null || change.changes.length === 0 ? [] : [{ id, change }]))
  return (
    <>
      {decision.change === null ? (
        <p>No possible change helps: every way out contradicts a fact.</p>
      ) : (
        <OneChange {...props} lead="The smallest possible change:" change={decision.change} />
      )}
      {others.length === 0 ? null : (
        <>
          <p>The smallest change for each option; its name links to that result:</p>
          <ul className={own.ways}>
            {others.map(({ id, change }) => (
              <li key={id}>
                <a href={to({ kind: 'result' }, changed(state, change))}>{nameOf(policy.texts, id)}</a>
                <ChangeList change={change} texts={policy.texts} />
              </li>
            ))}
          </ul>
        </>
      )}
      <ByRelease {...props} />
    </>
  )
}

const changed = (state: Step['state'], { changes }: Change): Step['state'] => ({
  ...state,
  answers: changes.reduce((answers, { question, to }) => withAnswer(answers, question, [to]), state.answers),
})
