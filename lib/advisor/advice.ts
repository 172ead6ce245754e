import type { PolicyTexts } from '@/lib/advisor/compile/policy-texts'
import { type Change, toAnother, toRecommend, toSome } from '@/lib/advisor/runtime/changes'
import type { OpenPolicy } from '@/lib/advisor/runtime/compiled-policy'
import { currentChoice } from '@/lib/advisor/runtime/current-choice'
import { encode, type LinkState } from '@/lib/advisor/runtime/link'
import { unknowns } from '@/lib/advisor/runtime/unknowns'
import { type CandidateVerdict, standing, type Told, verdict } from '@/lib/advisor/runtime/verdict'

/** Advice for programs and people: the verdict with its words, plain JSON. */
export type Advice = ReturnType<typeof advice>

/** Everything the policy says about some answers; equal states give equal advice, whatever the order in which they were given. */
export function advice(policy: OpenPolicy, texts: PolicyTexts, state: LinkState) {
  const { answers } = state
  const profile = state.profile ?? 'default'
  const found = verdict(policy, answers, profile)
  const isNone = found.isSettled && found.recommended.length === 0
  return {
    policy: { id: policy.id, version: policy.version, digest: policy.digest },
    profile,
    settled: found.isSettled,
    contradiction: found.isContradiction,
    recommended: found.recommended,
    possible: found.possible,
    canBeNothing: found.canBeNothing,
    candidates: found.candidates.map((candidate) => ({
      ...candidateAdvice(texts, candidate),
      /** The cheapest change of answers after which it would be recommended; null when it is, or never can be. */
      change: found.recommended.includes(candidate.id) ? null : toRecommend(policy, answers, candidate.id, 'any', profile),
    })),
    deciding: found.deciding,
    next: found.next,
    /** What each "I don't know" costs, the dearest first. */
    unknown: unknowns(policy, answers, profile),
    /** The cheapest change of answers that gives another recommendation; where nothing is acceptable, one that can be made. */
    change: changeOf(policy, state, profile, found.isSettled, isNone),
    current: state.current ? currentAdvice(policy, texts, state, profile) : null,
    link: encode(policy, state),
  }
}

/** The part of advice by which cases are judged, at a fraction of its cost. */
export type Judged = Readonly<{
  settled: boolean
  recommended: readonly string[]
  candidates: readonly ReturnType<typeof candidateAdvice>[]
}>

/** Only what is recommended, and how each candidate stands. */
export function judged(policy: OpenPolicy, texts: PolicyTexts, { answers, profile }: LinkState): Judged {
  const { isSettled, recommended, candidates } = standing(policy, answers, profile ?? 'default')
  return { settled: isSettled, recommended, candidates: candidates.map((candidate) => candidateAdvice(texts, candidate)) }
}

function changeOf(policy: OpenPolicy, { answers }: LinkState, profile: string, isSettled: boolean, isNone: boolean): Change | null {
  if (isNone) return toSome(policy, answers, 'changeable', profile)
  return isSettled ? toAnother(policy, answers, 'any', profile) : null
}

function candidateAdvice(texts: PolicyTexts, { id, status, reasons, controls }: CandidateVerdict) {
  return {
    id,
    status,
    reasons: reasons.flatMap((told) => reasonOf(texts, told)),
    controls: controls.flatMap(({ at, isCertain, isRequired }) => {
      const control = texts.controls[at]
      if (!control) return []
      return [{ id: control.id, do: control.do, check: control.check, required: isRequired, certain: isCertain, evidence: control.because }]
    }),
  }
}

function reasonOf(texts: PolicyTexts, { at, isCertain }: Told) {
  const reason = texts.grounds[at]
  if (!reason) return []
  const { id, says, because, kind, severity } = reason
  return [{ rule: id, says, evidence: because, effect: kind, severity, certain: isCertain }]
}

function currentAdvice(policy: OpenPolicy, texts: PolicyTexts, { answers, current }: LinkState, profile: string) {
  const found = currentChoice(policy, answers, current ?? '', profile)
  if (!found) return null
  return {
    id: found.id,
    status: found.status,
    band: found.band,
    against: found.against.flatMap((at) => reasonOf(texts, { at, isCertain: true }).map(({ certain: _, ...reason }) => reason)),
    /** null with `finally` empty: no setting helps, though no invariant forbids it. */
    change: found.toAccept,
    finally: found.invariants.flatMap((at) => texts.invariants[at] ?? []),
  }
}
