import type { Allowed } from '@/lib/advisor/runtime/answers'
import type { OpenPolicy } from '@/lib/advisor/runtime/compiled-policy'
import { reach } from '@/lib/advisor/runtime/reach'
import type { CandidateVerdict } from '@/lib/advisor/runtime/verdict'

/** The best of those that are acceptable and not recommended, and the criterion by which it is behind (an index; -1 where none tells). */
type RunnerUp = Readonly<{ candidate: number; criterion: number }>

/**
 * The runner-up where one candidate is recommended; null where no other is acceptable. Where answers are open, as it is with the first
 * option of each that is left.
 */
export function runnerUp(policy: OpenPolicy, allowed: Allowed, candidates: readonly CandidateVerdict[], profile: string): RunnerUp | null {
  const winners = candidates.flatMap(({ status }, at) => (status === 'recommended' ? [at] : []))
  const others = candidates.flatMap(({ status }, at) => (status.startsWith('acceptable') ? [at] : []))
  const [winner] = winners
  const [first, ...rest] = others
  if (winner === undefined || winners.length > 1 || first === undefined) return null
  const at = reach(
    policy,
    allowed.map((bits) => bits & -bits),
  )
  const order = policy.honest?.order[profile] ?? []
  const value = (criterion: number, candidate: number) => Math.log2(at(policy.honest?.values[criterion]?.[candidate] ?? -1))
  const compare = (a: number, b: number) => order.reduce((found, criterion) => found || value(criterion, b) - value(criterion, a), 0)
  const best = rest.reduce((leader, each) => (compare(each, leader) < 0 ? each : leader), first)
  return { candidate: best, criterion: order.find((criterion) => value(criterion, best) < value(criterion, winner)) ?? -1 }
}
