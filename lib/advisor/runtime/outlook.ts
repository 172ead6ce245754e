import type { Allowed } from '@/lib/advisor/runtime/answers'
import { candidatesIn, type OpenPolicy } from '@/lib/advisor/runtime/compiled-policy'
import { isSettled, reach } from '@/lib/advisor/runtime/reach'

/** What some answers leave: recommended in every assignment, in some, and whether in some nothing is acceptable. */
export type Outlook = Readonly<{
  recommended: readonly string[]
  possible: readonly string[]
  canBeNothing: boolean
}>

/** What a profile recommends with these options left. */
export function outlook(policy: OpenPolicy, allowed: Allowed, profile: string): Outlook & Readonly<{ isSettled: boolean }> {
  const bits = reach(policy, allowed)(policy.profiles[profile] ?? -1)
  const left = policy.outcomes.filter((_, at) => (bits >> at) & 1)
  return {
    recommended: candidatesIn(
      policy,
      left.reduce((all, each) => all & each, left[0] ?? 0),
    ),
    possible: candidatesIn(
      policy,
      left.reduce((all, each) => all | each, 0),
    ),
    canBeNothing: left.includes(0),
    isSettled: isSettled(bits),
  }
}
