import { verdictOn } from '@/lib/advisor/interview/remembered'
import { type Answers, allowedBy } from '@/lib/advisor/runtime/answers'
import { type OpenPolicy, REASON } from '@/lib/advisor/runtime/compiled-policy'
import { relevant } from '@/lib/advisor/runtime/relevant'

/**
 * Questions that were not asked and change no recommendation, but which controls and warnings come with it. None while it is not
 * settled, and none when nothing is recommended.
 */
export function refinements(policy: OpenPolicy, answers: Answers, profile = 'default'): string[] {
  const { isSettled, recommended } = verdictOn(policy, answers, profile)
  if (!isSettled || recommended.length === 0) return []
  const bits = recommended.reduce((all, id) => all | (1 << policy.candidates.indexOf(id)), 0)
  const allowed = allowedBy(policy, answers)
  const about = [
    ...policy.controls.flatMap(([whom, applies]) => (whom & bits ? [applies] : [])),
    ...policy.grounds.flatMap(([kind, , whom, holds]) => (whom & bits && (kind === REASON.control || kind === REASON.warn) ? [holds] : [])),
  ]
  const found = new Set(about.flatMap((ref) => (ref < 0 ? [] : relevant(policy, ref, allowed))))
  return policy.questions.flatMap(({ id }, at) => (found.has(at) && !Object.hasOwn(answers, id) ? [id] : []))
}
