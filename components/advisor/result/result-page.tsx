import { useMemo } from 'react'
import styles from '@/components/advisor/advisor.module.css'
import { Alternatives } from '@/components/advisor/result/alternatives'
import { AnswersTable } from '@/components/advisor/result/answers-table'
import { BoundaryPictures } from '@/components/advisor/result/boundary-pictures'
import { ControlList } from '@/components/advisor/result/control-list'
import { CurrentChoice } from '@/components/advisor/result/current-choice'
import { EvidenceList } from '@/components/advisor/result/evidence-list'
import { KeepResult } from '@/components/advisor/result/keep-result'
import { OpenAnswers } from '@/components/advisor/result/open-answers'
import { ResultSection } from '@/components/advisor/result/result-section'
import { VerdictHead } from '@/components/advisor/result/verdict-head'
import { WhatForcesIt } from '@/components/advisor/result/what-forces-it'
import { WhatWouldChange } from '@/components/advisor/result/what-would-change'
import type { Step } from '@/components/advisor/step'
import { useTitle } from '@/components/advisor/use-title'
import { decisionOf } from '@/lib/advisor/export/decision'

/** The result: a document, in the order in which it is defended. */
export function ResultPage(step: Step) {
  const { policy, state, to } = step
  const decision = useMemo(() => decisionOf(policy, state, `${location.origin}${location.pathname}`), [policy, state])
  useTitle(decision.sentence.replace(/\.$/, ''))
  const isOpen = decision.outcome === 'not-settled'
  const isNone = decision.outcome === 'nothing-acceptable'
  const change = (
    <ResultSection id="change" title={isNone ? 'What would make something acceptable' : 'What would change it'}>
      <WhatWouldChange decision={decision} {...step} />
    </ResultSection>
  )
  const unknown =
    decision.unknown.length > 0 || isOpen ? (
      <ResultSection id="unknown" title={isOpen ? 'What keeps it open' : 'What you don’t know'}>
        <OpenAnswers decision={decision} {...step} />
      </ResultSection>
    ) : null
  return (
    <article>
      <VerdictHead decision={decision} {...step} />
      {isOpen ? unknown : null}
      {decision.deciding.length > 0 ? (
        <ResultSection id="deciding" title="The answers that force it">
          <WhatForcesIt decision={decision} {...step} />
        </ResultSection>
      ) : null}
      {isNone ? change : null}
      {decision.recommended.length > 0 ? (
        <ResultSection id="boundary" title="Where the boundary runs">
          <BoundaryPictures candidates={decision.recommended} texts={policy.texts} />
        </ResultSection>
      ) : null}
      {decision.recommended.length > 0 ? (
        <ResultSection id="controls" title="Controls to apply">
          <ControlList decision={decision} />
        </ResultSection>
      ) : null}
      <ResultSection id="alternatives" title={decision.recommended.length > 0 ? 'The alternatives' : 'The options'}>
        <Alternatives decision={decision} {...step} />
      </ResultSection>
      {isNone || isOpen || decision.outcome === 'contradiction' ? null : change}
      {isOpen ? null : unknown}
      <ResultSection id="current" title="What runs today">
        <CurrentChoice decision={decision} {...step} />
      </ResultSection>
      <ResultSection id="answers" title="All answers">
        <AnswersTable decision={decision} />
        <p className={styles.actions}>
          <a href={to({ kind: 'review' })}>Check and change your answers</a>
          <a href={to({ kind: 'expert' })}>All questions on one page</a>
        </p>
      </ResultSection>
      <ResultSection id="evidence" title="Evidence">
        <EvidenceList decision={decision} />
      </ResultSection>
      <ResultSection id="keep" title="Keep it">
        <KeepResult decision={decision} texts={policy.texts} />
      </ResultSection>
    </article>
  )
}
