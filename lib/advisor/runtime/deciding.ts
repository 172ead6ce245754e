import { type Answers, allowedBy } from '@/lib/advisor/runtime/answers'
import { cheapest } from '@/lib/advisor/runtime/cheapest'
import { IMPOSSIBLE, type OpenPolicy } from '@/lib/advisor/runtime/compiled-policy'
import { isSettled, leadingTo, reach } from '@/lib/advisor/runtime/reach'

/**
 * The fewest answers that force the outcome whatever the others were; none when it is not settled. Of several such sets, one that
 * keeps the earliest questions.
 *
 * Each round asks for the assignment with another outcome that goes against the fewest answers: a sufficient set must hold one of those.
 * The smallest set that holds one of each is either sufficient, and then the smallest, or gives the next such assignment.
 */
export function deciding(policy: OpenPolicy, answers: Answers, profile = 'default'): string[] {
  const root = policy.profiles[profile] ?? -1
  const allowed = allowedBy(policy, answers)
  const outcome = reach(policy, allowed)(root)
  if (!isSettled(outcome)) return []
  // Nothing acceptable and no such assignment are the same advice: nothing is recommended.
  const same = (outcome === 0 ? 1 : outcome) | (outcome <= 1 ? 2 ** IMPOSSIBLE : 0)
  const others = (2 ** policy.outcomes.length - 1) & ~same
  const broken: number[][] = []
  for (;;) {
    const kept = smallestHitting(broken)
    const price = allowed.map((_, question) => (kept.includes(question) ? Number.POSITIVE_INFINITY : 1))
    const against = cheapest(policy, root, others, (question, option) =>
      ((allowed[question] ?? 0) >> option) & 1 ? 0 : (price[question] ?? 1),
    )
    if (against === null) return withRisk(policy, answers, kept, root, others).map((question) => policy.questions[question]?.id ?? '')
    broken.push([...against.choices.keys()].sort((a, b) => a - b))
  }
}

/**
 * A set that names a risk of sharing a host, where the smallest names none: answers are dropped one by one while the rest suffices, those
 * about no such risk first, beginning with another each time. What is left is minimal, so that every answer in it is needed.
 */
function withRisk(policy: OpenPolicy, answers: Answers, smallest: number[], root: number, others: number): number[] {
  const { sharing = [] } = policy.honest ?? {}
  const isRisk = (question: number) => sharing.includes(question)
  if (smallest.length === 0 || smallest.some(isRisk)) return smallest
  const allowed = allowedBy(policy, answers)
  const whole = policy.questions.map(({ options }) => 2 ** options.length - 1)
  const given = whole.flatMap((bits, question) => (allowed[question] === bits ? [] : [question]))
  if (!given.some(isRisk)) return smallest
  const leads = leadingTo(policy, root, others)
  const rest = given.filter((question) => !isRisk(question))
  for (let first = 0; first <= rest.length; first += 1) {
    const left = [...allowed]
    const order = [...rest.slice(first), ...rest.slice(0, first), ...given.filter(isRisk)]
    const kept = order.filter((question) => {
      left[question] = whole[question] ?? 0
      if (!leads(left)) return false
      left[question] = allowed[question] ?? 0
      return true
    })
    if (kept.some(isRisk)) return kept.sort((a, b) => a - b)
  }
  return smallest
}

/** The smallest set that has a member in common with each of these, ascending. */
function smallestHitting(sets: readonly (readonly number[])[]): number[] {
  for (let size = 0; ; size += 1) {
    const found = hitting(sets, size)
    if (found !== null) return found.sort((a, b) => a - b)
  }
}

function hitting(sets: readonly (readonly number[])[], size: number): number[] | null {
  const [first] = sets
  if (first === undefined) return []
  if (size === 0) return null
  for (const member of first) {
    const rest = hitting(
      sets.filter((set) => !set.includes(member)),
      size - 1,
    )
    if (rest !== null) return [member, ...rest]
  }
  return null
}
