import { candidateAdvice, isOutside } from '@/lib/advisor/candidate-advice'
import type { PolicyTexts } from '@/lib/advisor/compile/policy-texts'
import { currentAdvice } from '@/lib/advisor/current-advice'
import { honestAdvice } from '@/lib/advisor/honest-advice'
import type { Answers } from '@/lib/advisor/runtime/answers'
import { type Change, toAnother, toOther, toRecommend, toSome } from '@/lib/advisor/runtime/changes'
import { toWhatComes } from '@/lib/advisor/runtime/coming'
import type { OpenPolicy } from '@/lib/advisor/runtime/compiled-policy'
import { encode, type LinkState } from '@/lib/advisor/runtime/link'
import { unknowns } from '@/lib/advisor/runtime/unknowns'
import { standing, type Verdict, verdict } from '@/lib/advisor/runtime/verdict'

/**
 * Advice for programs and people: the verdict with its words, plain JSON. What `--json` prints; its fields are those of the contract at
 * the end of the design "The recommendation, second policy". Policies without format 2 leave the newer fields empty.
 */
export type Advice = ReturnType<typeof advice>

/** Everything the policy says about some answers; equal states give equal advice, whatever the order in which they were given. */
export function advice(policy: OpenPolicy, texts: PolicyTexts, state: LinkState) {
  const { answers } = state
  const profile = state.profile ?? 'default'
  const found = verdict(policy, answers, profile)
  const isNone = found.isSettled && found.recommended.length === 0
  const view = { policy, texts, answers, isOutside: isOutside(policy, answers), profile }
  const current = state.current ? currentAdvice(view, state.current, found) : null
  return {
    policy: { id: policy.id, version: policy.version, digest: policy.digest },
    profile,
    settled: found.isSettled,
    contradiction: found.isContradiction,
    recommended: found.recommended,
    possible: found.possible,
    canBeNothing: found.canBeNothing,
    ...honestAdvice(view, found, current),
    candidates: found.candidates.map((candidate) => ({
      ...candidateAdvice(view, candidate),
      /** The cheapest change of answers after which it would be recommended; null when it is, or never can be. */
      change: found.recommended.includes(candidate.id) ? null : toRecommend(policy, answers, candidate.id, 'any', profile),
    })),
    deciding: found.deciding,
    next: found.next,
    /** What each "I don't know" costs, the dearest first. */
    unknown: unknowns(policy, answers, profile),
    /** What may happen, or the cheapest change, that gives another recommendation; where nothing is acceptable, one that can be made. */
    change: changeOf(policy, answers, profile, found, isNone),
    current,
    link: encode(policy, state),
  }
}

/** The part of advice by which cases are judged, at a fraction of its cost. */
export type Judged = Readonly<{
  settled: boolean
  recommended: readonly string[]
  candidates: readonly ReturnType<typeof candidateAdvice>[]
}> &
  Partial<Pick<Advice, 'headline' | 'because' | 'actions' | 'current' | 'interim' | 'change'>>

/** Only what is recommended, and how each candidate stands. */
export function judged(policy: OpenPolicy, texts: PolicyTexts, { answers, profile }: LinkState): Judged {
  const { isSettled, recommended, candidates } = standing(policy, answers, profile ?? 'default')
  const view = { policy, texts, answers, isOutside: isOutside(policy, answers), profile: profile ?? 'default' }
  return { settled: isSettled, recommended, candidates: candidates.map((candidate) => candidateAdvice(view, candidate)) }
}

function changeOf(policy: OpenPolicy, answers: Answers, profile: string, { isSettled }: Verdict, isNone: boolean): Change | null {
  if (isNone) return toSome(policy, answers, 'changeable', profile)
  if (!isSettled) return null
  if (!policy.honest) return toAnother(policy, answers, 'any', profile)
  const comes = toWhatComes(policy, answers, profile)
  return comes ?? toOther(policy, answers, 'any', profile) ?? toAnother(policy, answers, 'any', profile)
}
