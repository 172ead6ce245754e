import type { PolicyTexts } from '@/lib/advisor/compile/policy-texts'
import { verdictOn } from '@/lib/advisor/interview/remembered'
import { counted, leftNames, namesOf } from '@/lib/advisor/interview/words'
import type { Answers } from '@/lib/advisor/runtime/answers'
import type { OpenPolicy } from '@/lib/advisor/runtime/compiled-policy'
import type { Verdict } from '@/lib/advisor/runtime/verdict'
import { isOut } from '@/lib/advisor/runtime/verdict'

/** How a candidate stands in the course of the interview. */
export type Standing = Readonly<{
  id: string
  label: string
  state: 'recommended' | 'possible' | 'behind' | 'out'
  /** `Recommended`, `Still possible`, … */
  word: string
  /** Why it is out, the most severe first; empty otherwise. */
  reasons: readonly string[]
}>

const WORDS = {
  recommended: 'Recommended',
  possible: 'Still possible',
  behind: 'Ranks behind others',
  out: 'Ruled out',
} as const

/** Every candidate: first those that are left, then those that are acceptable, then those that are out; each in the order of the policy. */
export function standings(policy: OpenPolicy, texts: PolicyTexts, found: Verdict): Standing[] {
  const all = found.candidates.map(({ id, status, reasons: told }, at): Standing => {
    const isPossible = found.possible.includes(id)
    const open = isPossible ? 'possible' : 'behind'
    const state = isOut(status) ? 'out' : found.isSettled && found.recommended.includes(id) ? 'recommended' : open
    const severity = (reason: number) => policy.grounds[reason]?.[1] ?? 0
    const sorted = told.toSorted((a, b) => severity(b.at) - severity(a.at))
    const reasons = state === 'out' ? sorted.flatMap((reason) => texts.grounds[reason.at]?.says ?? []) : []
    return { id, label: texts.candidates[at]?.label ?? id, state, word: status === 'unavailable' ? 'Not available' : WORDS[state], reasons }
  })
  const place = (standing: Standing) => Object.keys(WORDS).indexOf(standing.state)
  return all.toSorted((a, b) => place(a) - place(b))
}

/** What an answer did, in one or two sentences: who went, who came back, who is left. */
export function narrowingSentence(policy: OpenPolicy, texts: PolicyTexts, before: Answers, after: Answers, profile = 'default'): string {
  const was = verdictOn(policy, before, profile)
  const is = verdictOn(policy, after, profile)
  if (is.isContradiction) return 'These answers contradict each other.'
  const gone = was.possible.filter((id) => !is.possible.includes(id))
  const back = is.possible.filter((id) => !was.possible.includes(id))
  const sentences = [
    ...(gone.length > 0 ? [`No longer possible: ${namesOf(texts, gone)}.`] : []),
    ...(back.length > 0 ? [`Possible again: ${namesOf(texts, back)}.`] : []),
    ...(gone.length + back.length === 0 ? ['This rules nothing out.'] : []),
    leftSentence(texts, is),
  ]
  return sentences.join(' ')
}

/** What is left, as a count, for where the names stand below. */
export function leftCount({ isSettled, isContradiction, recommended, possible, candidates, canBeNothing }: Verdict): string {
  if (isContradiction) return 'No situation fits these answers.'
  if (isSettled) return recommended.length === 0 ? 'Settled: nothing is acceptable.' : 'Settled.'
  return `${possible.length} of ${candidates.length} can still be recommended${canBeNothing ? '; it is also possible that nothing is acceptable' : ''}.`
}

/** What is left: one sentence. */
export function leftSentence(texts: PolicyTexts, found: Verdict): string {
  const { isSettled, isContradiction, recommended } = found
  if (isContradiction) return 'No situation fits these answers.'
  if (isSettled && recommended.length === 0) return 'Settled: nothing is acceptable.'
  if (isSettled)
    return recommended.length > 1 ? `Settled: ${namesOf(texts, recommended)} are equally good.` : `Settled: ${namesOf(texts, recommended)}.`
  return `Still possible: ${leftNames(texts, found)}.`
}

/** How long it can still take, after the question that is open: `at most 4 more questions, usually 2`. */
export function leftWords({ atMost, usually }: Readonly<{ atMost: number; usually: number }>): string {
  if (atMost <= 0) return 'the last question'
  return usually > 0 && usually < atMost
    ? `at most ${counted(atMost, 'more question')}, usually ${usually}`
    : `at most ${counted(atMost, 'more question')}`
}
