import { type ReactNode, useDeferredValue, useMemo } from 'react'
import styles from '@/components/advisor/advisor.module.css'
import { Alternatives } from '@/components/advisor/result/alternatives'
import { AnswersTable } from '@/components/advisor/result/answers-table'
import { BoundaryPictures } from '@/components/advisor/result/boundary-pictures'
import { CompareForm } from '@/components/advisor/result/compare-form'
import { ControlList } from '@/components/advisor/result/control-list'
import { CurrentChoice } from '@/components/advisor/result/current-choice'
import { EvidenceList } from '@/components/advisor/result/evidence-list'
import { FirstOfAll } from '@/components/advisor/result/first-of-all'
import { KeepResult } from '@/components/advisor/result/keep-result'
import { Matrix } from '@/components/advisor/result/matrix'
import { OpenAnswers } from '@/components/advisor/result/open-answers'
import { ResultContents } from '@/components/advisor/result/result-contents'
import { VerdictHead } from '@/components/advisor/result/verdict-head'
import { WhatForcesIt } from '@/components/advisor/result/what-forces-it'
import { WhatWouldChange } from '@/components/advisor/result/what-would-change'
import type { Step } from '@/components/advisor/step'
import { useTitle } from '@/components/advisor/use-title'
import { DocumentSection } from '@/components/verdict/document-section'
import { type Decision, decisionOf } from '@/lib/advisor/export/decision'
import type { Related } from '@/lib/advisor/interview/related'

type Section = Readonly<{ id: string; title: string; isOffPaper?: boolean; body: ReactNode }>
type Props = Step & Readonly<{ related: Related }>

/** The result: a document, in the order in which it is defended. */
export function ResultPage(step: Props) {
  const { policy, state } = step
  const decision = useMemo(() => decisionOf(policy, state, `${location.origin}${location.pathname}`), [policy, state])
  useTitle(decision.headline.replace(/\.$/, ''))
  // The verdict is painted at once, with the focus on it; the document below it follows without holding up that frame.
  const isBelow = useDeferredValue(true, false)
  const sections = isBelow ? sectionsOf(decision, step) : []
  return (
    <article>
      <VerdictHead decision={decision} {...step} />
      <FirstOfAll decision={decision} />
      <ResultContents sections={sections} />
      {sections.map(({ id, title, isOffPaper = false, body }) => (
        <DocumentSection key={id} id={id} title={title} isOffPaper={isOffPaper}>
          {body}
        </DocumentSection>
      ))}
    </article>
  )
}

function sectionsOf(decision: Decision, step: Props): Section[] {
  const { outcome, recommended, deciding } = decision
  const isOpen = outcome === 'not-settled'
  const isNone = outcome === 'nothing-acceptable'
  const change = {
    id: 'change',
    title: isNone ? 'What would make something acceptable' : 'What would change it',
    body: <WhatWouldChange decision={decision} {...step} />,
  }
  const unknown = {
    id: 'unknown',
    title: isOpen ? 'What is still open' : 'What you don’t know',
    body: <OpenAnswers decision={decision} {...step} />,
  }
  const taken: Section[] = [
    {
      id: 'boundary',
      title: 'Where the boundary runs',
      body: <BoundaryPictures candidates={recommended} texts={step.policy.texts} boundaries={step.related.boundaries} />,
    },
    { id: 'controls', title: 'Controls to apply', body: <ControlList decision={decision} /> },
  ]
  const isGiven = decision.current !== null
  const current = { id: 'current', title: 'What runs today', isOffPaper: !isGiven, body: <CurrentChoice decision={decision} {...step} /> }
  return [
    ...(isOpen ? [unknown] : []),
    ...(decision.matrix.length > 0
      ? [{ id: 'matrix', title: 'Why not the others', body: <Matrix decision={decision} texts={step.policy.texts} /> }]
      : []),
    ...(isGiven ? [current] : []),
    ...(deciding.length > 0
      ? [{ id: 'deciding', title: 'The answers that force it', body: <WhatForcesIt decision={decision} {...step} /> }]
      : []),
    ...(isNone ? [change] : []),
    ...(recommended.length > 0 ? taken : []),
    {
      id: 'alternatives',
      title: recommended.length > 0 ? 'The alternatives' : 'The options',
      // "Why not the others" is printed.
      isOffPaper: decision.matrix.length > 0,
      body: <Alternatives decision={decision} {...step} />,
    },
    ...(recommended.length > 0 && !isOpen ? [change] : []),
    ...(!isOpen && decision.unknown.length > 0 ? [unknown] : []),
    ...(isGiven ? [] : [current]),
    { id: 'answers', title: 'All answers', body: <AllAnswers decision={decision} {...step} /> },
    { id: 'evidence', title: 'Evidence', body: <EvidenceList decision={decision} advisoriesOn={step.related.advisoriesOn} /> },
    { id: 'keep', title: 'Save or share', body: <KeepAndCompare decision={decision} {...step} /> },
  ].map((section) => ({ ...section, id: `result-${section.id}` }))
}

function KeepAndCompare({ decision, ...step }: Step & Readonly<{ decision: Decision }>) {
  return (
    <>
      <KeepResult decision={decision} texts={step.policy.texts} />
      <CompareForm {...step} />
    </>
  )
}

function AllAnswers({ decision, to }: Step & Readonly<{ decision: Decision }>) {
  return (
    <>
      <AnswersTable decision={decision} />
      <p className={styles.actions}>
        <a href={to({ kind: 'review' })}>Check and change your answers</a>
        <a href={to({ kind: 'expert' })}>All questions on one page</a>
      </p>
    </>
  )
}
