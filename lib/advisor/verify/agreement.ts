import type { PolicyFacts } from '@/lib/advisor/policy/policy-facts'
import type { Policy } from '@/lib/advisor/policy/policy-schema'
import { candidatesIn, IMPOSSIBLE, type OpenPolicy } from '@/lib/advisor/runtime/compiled-policy'
import { assignmentAt, namedAssignment, valueIn } from '@/lib/advisor/verify/assignments'
import { createOracle } from '@/lib/advisor/verify/oracle'

const STATUSES = ['excluded', 'acceptable', 'acceptable-with-controls', 'unavailable']
const RATINGS = ['none', 'advisory', 'serious', 'critical']

/**
 * Compares the compiled policy with the oracle in one assignment, under all profiles.
 *
 * @returns For the number of an assignment (see `assignmentAt`), what differs there; null when nothing does.
 */
export function agreement(policy: Policy, facts: PolicyFacts, open: OpenPolicy): (assignment: number) => string | null {
  const outcomes = open.outcomes.map((bits) => candidatesIn(open, bits).join())
  const profiles = Object.entries(open.profiles).map(([name, root]) => ({ name, root, judge: createOracle(policy, facts, name) }))
  return (number) => {
    const indexes = assignmentAt(open, number)
    const assignment = namedAssignment(open, indexes)
    for (const { name, root, judge } of profiles) {
      const { isPossible, recommended, status, rating } = judge(assignment)
      const says = (what: string) => `${what} in ${JSON.stringify(assignment)} (world ${number}, profile ${name})`
      const outcome = valueIn(open, root, indexes)
      if (isPossible !== (outcome !== IMPOSSIBLE)) return says(`oracle: possible is ${isPossible}, diagram: ${outcome !== IMPOSSIBLE}`)
      if (!isPossible) continue
      if (outcomes[outcome] !== recommended.join()) return says(`oracle: ${recommended}, diagram: ${outcomes[outcome]}`)
      for (const [at, ref] of open.status.entries()) {
        const candidate = open.candidates[at] ?? ''
        const value = STATUSES[valueIn(open, ref, indexes)]
        if (value !== status[candidate]) return says(`oracle: ${candidate} is ${status[candidate]}, diagram: ${value}`)
      }
      for (const [at, ref] of (open.honest?.rating ?? []).entries()) {
        const candidate = open.candidates[at] ?? ''
        const value = RATINGS[valueIn(open, ref, indexes)]
        if (value !== rating[candidate]) return says(`oracle: today ${candidate} is rated ${rating[candidate]}, diagram: ${value}`)
      }
    }
    return null
  }
}
