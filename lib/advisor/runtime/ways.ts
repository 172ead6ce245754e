import type { Allowed } from '@/lib/advisor/runtime/answers'
import type { OpenPolicy } from '@/lib/advisor/runtime/compiled-policy'

/** Fewest facts first, then fewest hard changes, then fewest easy ones: each kind outweighs all questions of the one before. */
const COSTS = [1, 2 ** 10, 2 ** 20]
/** What is proposed last costs more than some hard changes, and less than many: nobody would go through all of those either. */
const LAST = 3 * 2 ** 10 + 1

/** Whose answers may change: all of them, or only those that are not facts. */
export type Scope = 'any' | 'changeable'

/** What it costs to change the answer of a question to an option; Infinity where no way that is shown leads there. */
type Price = (question: number, option: number) => number

/**
 * @param allowed What the answers leave: an open answer has a way to an option only where each of its options has.
 */
export function prices(policy: OpenPolicy, allowed: Allowed, scope: Scope): Price {
  const { honest } = policy
  if (honest) {
    const ways = honest.ways.map((from, question) =>
      from.reduce((all, to, at) => (((allowed[question] ?? 0) >> at) & 1 ? all & to : all), -1),
    )
    return (question, option) => {
      if ((((ways[question] ?? 0) >> option) & 1) === 0) return Number.POSITIVE_INFINITY
      return honest.last.includes(question) ? LAST : (COSTS[policy.questions[question]?.changeable ?? 0] ?? 1)
    }
  }
  return (question) => {
    const changeable = policy.questions[question]?.changeable ?? 0
    return changeable === 2 && scope === 'changeable' ? Number.POSITIVE_INFINITY : (COSTS[changeable] ?? 1)
  }
}
