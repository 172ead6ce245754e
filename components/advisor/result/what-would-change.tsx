import own from '@/components/advisor/result/result.module.css'
import type { Step } from '@/components/advisor/step'
import type { Decision } from '@/lib/advisor/export/decision'
import { nameOf, optionLabel, outcomeWords, questionOf } from '@/lib/advisor/interview/words'
import type { PolicyTexts } from '@/lib/advisor/policy-texts'
import { withAnswer } from '@/lib/advisor/runtime/answers'
import type { Change } from '@/lib/advisor/runtime/changes'

const EFFORT = { easy: 'a setting', hard: 'a project', fact: 'a fact: not to be changed' } as const

/** The smallest change of answers that gives another result; where nothing is acceptable, every way out. */
export function WhatWouldChange({ decision, policy, state, to }: Step & Readonly<{ decision: Decision }>) {
  const { texts } = policy
  const isNone = decision.outcome === 'nothing-acceptable'
  const open = (change: Change) =>
    to(
      { kind: 'result' },
      {
        ...state,
        answers: change.changes.reduce((answers, { question, to: option }) => withAnswer(answers, question, [option]), state.answers),
      },
    )
  const others = decision.options.flatMap(({ id, change }) => (change === null || change.changes.length === 0 ? [] : [{ id, change }]))
  return (
    <>
      {isNone && decision.change === null ? <p>No change that can be made helps: every way out goes against a fact.</p> : null}
      {decision.change === null ? (
        isNone ? null : (
          <p>No other answers give another result.</p>
        )
      ) : (
        <>
          <p>{isNone ? 'The smallest change that can be made:' : 'The smallest change that gives another result:'}</p>
          <ChangeList change={decision.change} texts={texts} />
          <p>
            Then: <strong>{outcomeWords(texts, decision.change)}</strong>. <a href={open(decision.change)}>See that result</a>
          </p>
        </>
      )}
      {isNone && others.length > 0 ? (
        <>
          <p>The smallest change for each option:</p>
          <ul className={own.plain}>
            {others.map(({ id, change }) => (
              <li key={id}>
                <h3>{nameOf(texts, id)}</h3>
                <ChangeList change={change} texts={texts} />
                <p>
                  <a href={open(change)}>See the result with {nameOf(texts, id)}</a>
                </p>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  )
}

function ChangeList({ change, texts }: Readonly<{ change: Change; texts: PolicyTexts }>) {
  return (
    <ul className={own.changes}>
      {change.changes.map(({ question, to }) => {
        const found = questionOf(texts, question)
        return (
          <li key={question}>
            <span className={own.ask}>{found?.ask ?? question}</span> <strong>{optionLabel(texts, question, to)}</strong>
            {found ? <span className={own.soft}> ({EFFORT[found.changeable]})</span> : null}
          </li>
        )
      })}
    </ul>
  )
}
