import { useState } from 'react'
import { OutcomeTable } from '@/components/advisor/outcome-table'
import type { Step } from '@/components/advisor/step'
import own from '@/components/advisor/what-answers-do.module.css'
import { unknowns } from '@/lib/advisor/runtime/unknowns'

/** Why this is asked: what each answer would leave. Worked out when it is unfolded. */
export function WhatAnswersDo({ policy, state, id }: Pick<Step, 'policy' | 'state'> & Readonly<{ id: string }>) {
  const [isOpen, setOpen] = useState(false)
  return (
    <details className={own.details} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>Why this is asked: what each answer would leave</summary>
      {isOpen ? <Table policy={policy} state={state} id={id} /> : null}
    </details>
  )
}

function Table({ policy, state, id }: Pick<Step, 'policy' | 'state'> & Readonly<{ id: string }>) {
  const asked = unknowns(policy.open, { ...state.answers, [id]: '?' }, state.profile ?? 'default').find(({ question }) => question === id)
  if (asked === undefined || asked.isFree) return <p>With the other answers unchanged, every answer leaves the same options.</p>
  return <OutcomeTable texts={policy.texts} question={id} options={asked.options} caption="With the other answers unchanged" />
}
