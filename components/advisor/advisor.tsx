'use client'

import { useEffect, useMemo, useRef, useState } from 'react'
import styles from '@/components/advisor/advisor.module.css'
import { BuildDay } from '@/components/advisor/build-day'
import { ComparePage } from '@/components/advisor/compare-page'
import { ExpertPage } from '@/components/advisor/expert-page'
import { FetchingPolicy, LinkNotices } from '@/components/advisor/link-notices'
import { QuestionPage } from '@/components/advisor/question-page'
import { ResultPage } from '@/components/advisor/result/result-page'
import { ReviewPage } from '@/components/advisor/review-page'
import { SettledPage } from '@/components/advisor/settled-page'
import { StartPage } from '@/components/advisor/start-page'
import type { Step } from '@/components/advisor/step'
import { HEADING } from '@/components/advisor/step-heading'
import { replaceFragment, useFragment } from '@/components/advisor/use-fragment'
import { useInPageLinks } from '@/components/advisor/use-in-page-links'
import { usePolicyVersion } from '@/components/advisor/use-policy-version'
import { ToolBoundary } from '@/components/page/tool-boundary'
import { narrowingSentence } from '@/lib/advisor/interview/narrowing'
import { fragmentOf, type Place, readView, type View, versionIn } from '@/lib/advisor/interview/place'
import { type PublishedPolicy, type ReadyPolicy, readyPolicy } from '@/lib/advisor/interview/published-policy'
import type { Related } from '@/lib/advisor/interview/related'

type AdvisorProps = Readonly<{ published: PublishedPolicy; related: Related; today: string }>

/** The questionnaire. All its state is in the URL hash; what is shown follows from that and the policy. */
export function Advisor(props: AdvisorProps) {
  const instead = <a href="/advisor/tree/">use the same questions as plain pages</a>
  return (
    <ToolBoundary name="the advisor" start="/advisor/" instead={instead}>
      <AnyVersion {...props} />
    </ToolBoundary>
  )
}

function AnyVersion({ published, related, today }: AdvisorProps) {
  const latest = useMemo(() => readyPolicy(published), [published])
  const fragment = useFragment()
  const version = usePolicyVersion(latest, versionIn(fragment ?? ''))
  useInPageLinks()
  if (version.kind === 'loading') return <FetchingPolicy version={version.version} />
  const policy = version.kind === 'ready' ? version.policy : latest
  const missing = version.kind === 'missing' ? version : null
  return (
    <BuildDay value={today}>
      <Interview policy={policy} latest={latest} missing={missing} fragment={fragment} related={related} />
    </BuildDay>
  )
}

type Props = Readonly<{
  policy: ReadyPolicy
  latest: ReadyPolicy
  missing: Readonly<{ version: string; isUnreachable: boolean }> | null
  fragment: string | null
  related: Related
}>

function Interview({ policy, latest, missing, fragment, related }: Props) {
  const view = useMemo(() => readView(policy.open, fragment ?? ''), [policy, fragment])
  const message = useArrival(policy, view, fragment !== null)
  const { link, place } = view
  const step: Step = {
    policy,
    state: link,
    to: (next, state = link) => fragmentOf(policy.open, state, next),
    replace: (change) =>
      replaceFragment(() => {
        const now = readView(policy.open, location.hash)
        return fragmentOf(policy.open, change(now.link), now.place)
      }),
  }
  return (
    <div className={styles.advisor}>
      <LinkNotices {...step} link={link} place={place} latest={latest} missing={missing} />
      <PlaceView step={step} place={place} isAlive={fragment !== null} related={related} />
      <p role="status" className={styles.hidden}>
        {message}
      </p>
    </div>
  )
}

type PlaceProps = Readonly<{ step: Step; place: Place; isAlive: boolean; related: Related }>

function PlaceView({ step, place, isAlive, related }: PlaceProps) {
  switch (place.kind) {
    case 'start':
      return <StartPage {...step} isAlive={isAlive} />
    case 'question':
      return <QuestionPage key={`${place.id} ${JSON.stringify(step.state.answers[place.id])}`} {...step} place={place} />
    case 'settled':
      return <SettledPage {...step} />
    case 'review':
      return <ReviewPage {...step} />
    case 'expert':
      return <ExpertPage {...step} />
    case 'compare':
      return <ComparePage {...step} others={place.others} />
    case 'result':
      return <ResultPage {...step} related={related} />
  }
}

/** On each step, move the focus to its heading; after each answer, say what it did. */
function useArrival(policy: ReadyPolicy, { place, link }: View, isAlive: boolean): string {
  const [message, setMessage] = useState('')
  const before = useRef<Readonly<{ place: string; link: View['link'] }> | null>(null)
  const key = JSON.stringify(place)
  useEffect(() => {
    if (!isAlive) return
    const last = before.current
    before.current = { place: key, link }
    if (last === null) return
    if (last.place !== key) {
      scrollTo(0, 0)
      document.getElementById(HEADING)?.focus({ preventScroll: true })
    }
    const isNew = JSON.stringify(last.link.answers) !== JSON.stringify(link.answers)
    if (isNew) setMessage(narrowingSentence(policy.open, policy.texts, last.link.answers, link.answers, link.profile ?? 'default'))
  }, [key, link, policy, isAlive])
  return message
}
