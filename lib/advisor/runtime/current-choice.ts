import { type Answers, allowedBy } from '@/lib/advisor/runtime/answers'
import { type Change, toAccept } from '@/lib/advisor/runtime/changes'
import { type OpenPolicy, REASON } from '@/lib/advisor/runtime/compiled-policy'
import { reach } from '@/lib/advisor/runtime/reach'
import { type CandidateVerdict, verdict } from '@/lib/advisor/runtime/verdict'

/** What runs today beside what is recommended; it never changes the recommendation. */
type CurrentChoice = CandidateVerdict &
  Readonly<{
    /** Indexes of the reasons that speak against it, the most severe first. */
    against: readonly number[]
    /** The worst severity among them: 0 advisory to 2 critical; null when nothing speaks against it. */
    band: number | null
    /** The cheapest change of answers that are no facts after which it is acceptable; null when none helps. */
    toAccept: Change | null
    /** Indexes of the invariants that rule it out with these answers. */
    invariants: readonly number[]
  }>

/** @returns null for a candidate that the policy does not have. */
export function currentChoice(policy: OpenPolicy, answers: Answers, candidate: string, profile = 'default'): CurrentChoice | null {
  const found = verdict(policy, answers, profile).candidates.find(({ id }) => id === candidate)
  if (!found) return null
  const at = reach(policy, allowedBy(policy, answers))
  const bit = 2 ** policy.candidates.indexOf(candidate)
  const severity = (reason: number) => policy.grounds[reason]?.[1] ?? 0
  const against = found.reasons
    .map((told) => told.at)
    .filter((reason) => policy.grounds[reason]?.[0] !== REASON.impossible)
    .sort((a, b) => severity(b) - severity(a) || a - b)
  return {
    ...found,
    against,
    band: against[0] === undefined ? null : severity(against[0]),
    toAccept: toAccept(policy, answers, candidate, 'changeable', profile),
    invariants: policy.invariants.flatMap(([whom, holds], index) => (whom & bit && at(holds) === 2 ? [index] : [])),
  }
}
