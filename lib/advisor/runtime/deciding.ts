import { type Answers, allowedBy } from '@/lib/advisor/runtime/answers'
import { cheapest } from '@/lib/advisor/runtime/cheapest'
import { IMPOSSIBLE, type OpenPolicy } from '@/lib/advisor/runtime/compiled-policy'
import { goingAgainst, isSettled, reach } from '@/lib/advisor/runtime/reach'

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
    if (against === null)
      return withRisk(policy, answers, kept, broken, root, others).map((question) => policy.questions[question]?.id ?? '')
    broken.push([...against.choices.keys()].sort((a, b) => a - b))
  }
}

/**
 * A set that names a risk of sharing a host, where the smallest names none: answers are dropped one by one while the rest suffices, those
 * about no such risk first, beginning with another each time. What is left is minimal, so that every answer in it is needed.
 */
function withRisk(
  policy: OpenPolicy,
  answers: Answers,
  smallest: number[],
  broken: readonly (readonly number[])[],
  root: number,
  others: number,
): number[] {
  const { sharing = [] } = policy.honest ?? {}
  const isRisk = (question: number) => sharing.includes(question)
  if (smallest.length === 0 || smallest.some(isRisk)) return smallest
  const allowed = allowedBy(policy, answers)
  const given = policy.questions.flatMap(({ options }, question) => (allowed[question] === 2 ** options.length - 1 ? [] : [question]))
  if (!given.some(isRisk)) return smallest
  const leads = leadsElsewhere(goingAgainst(policy, root, others, allowed), broken.map(bitsOf))
  const rest = given.filter((question) => !isRisk(question))
  for (let first = 0; first <= rest.length; first += 1) {
    let dropped = 0
    const order = [...rest.slice(first), ...rest.slice(0, first), ...given.filter(isRisk)]
    const kept = order.filter((question) => {
      const isNeeded = leads(dropped | (1 << question))
      if (!isNeeded) dropped |= 1 << question
      return isNeeded
    })
    if (kept.some(isRisk)) return kept.sort((a, b) => a - b)
  }
  return smallest
}

/**
 * Whether without some answers, as bits, another outcome is possible. Most sets are judged by those before them: what must not be dropped
 * together (`broken`), and what can be.
 */
function leadsElsewhere(find: (dropped: number) => number, broken: number[]): (dropped: number) => boolean {
  const idle: number[] = []
  return (dropped) => {
    if (broken.some((set) => (set & ~dropped) === 0)) return true
    if (idle.some((set) => (dropped & ~set) === 0)) return false
    const found = find(dropped)
    if (found < 0) idle.push(dropped)
    else broken.push(found)
    return found >= 0
  }
}

const bitsOf = (questions: readonly number[]): number => questions.reduce((bits, question) => bits | (1 << question), 0)

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
