import { type Allowed, type Answers, allowedBy } from '@/lib/advisor/runtime/answers'
import { cheapest } from '@/lib/advisor/runtime/cheapest'
import { IMPOSSIBLE, type OpenPolicy } from '@/lib/advisor/runtime/compiled-policy'
import { isSettled, reach } from '@/lib/advisor/runtime/reach'

/**
 * The fewest answers that force the outcome whatever the others were; none when it is not settled. Of several such sets, one that
 * keeps the earliest questions.
 *
 * Each round asks for the assignment with another outcome that goes against the fewest answers: a sufficient set must hold one of those.
 * The smallest set that holds one of each is either sufficient, and then the smallest, or gives the next such assignment. Sets of
 * questions are bits.
 */
export function deciding(policy: OpenPolicy, answers: Answers, profile = 'default'): string[] {
  const root = policy.profiles[profile] ?? -1
  const allowed = allowedBy(policy, answers)
  const outcome = reach(policy, allowed)(root)
  if (!isSettled(outcome)) return []
  // Nothing acceptable and no such assignment are the same advice: nothing is recommended.
  const same = (outcome === 0 ? 1 : outcome) | (outcome <= 1 ? 2 ** IMPOSSIBLE : 0)
  const others = (2 ** policy.outcomes.length - 1) & ~same
  const broken: number[] = []
  const enough: number[] = []
  /** Whether another outcome is possible with some answers kept. Most sets are judged by those before them: what goes against the fewest others, and what was enough. */
  const leads = (kept: number): boolean => {
    if (broken.some((set) => (set & kept) === 0)) return true
    if (enough.some((set) => (set & ~kept) === 0)) return false
    const against = cheapest(policy, root, others, (question, option) =>
      has(allowed[question] ?? 0, option) ? 0 : has(kept, question) ? Number.POSITIVE_INFINITY : 1,
    )
    if (against === null) enough.push(kept)
    else broken.push(bitsOf([...against.choices.keys()]))
    return against !== null
  }
  let kept = 0
  while (leads(kept)) kept = smallestHitting(broken)
  const found = withRisk(policy, allowed, kept, leads)
  return policy.questions.flatMap(({ id }, question) => (has(found, question) ? [id] : []))
}

const has = (bits: number, at: number): boolean => ((bits >> at) & 1) === 1
const bitsOf = (questions: readonly number[]): number => questions.reduce((bits, question) => bits | (1 << question), 0)

/**
 * A set that names a risk of sharing a host, where the smallest names none: answers are dropped one by one while the rest suffices, those
 * about no such risk first, beginning with another each time. What is left is minimal, so that every answer in it is needed.
 */
function withRisk(policy: OpenPolicy, allowed: Allowed, smallest: number, leads: (kept: number) => boolean): number {
  const risks = bitsOf(policy.honest?.sharing ?? [])
  const given = policy.questions.flatMap(({ options }, question) => (allowed[question] === 2 ** options.length - 1 ? [] : [question]))
  const all = bitsOf(given)
  if (smallest === 0 || smallest & risks || (all & risks) === 0) return smallest
  const rest = given.filter((question) => !has(risks, question))
  for (let first = 0; first <= rest.length; first += 1) {
    let kept = all
    for (const question of [...rest.slice(first), ...rest.slice(0, first), ...given.filter((each) => has(risks, each))])
      if (!leads(kept & ~(1 << question))) kept &= ~(1 << question)
    if (kept & risks) return kept
  }
  return smallest
}

/** The smallest set that has a member in common with each of these. */
function smallestHitting(sets: readonly number[]): number {
  for (let size = 0; ; size += 1) {
    const found = hitting(sets, size)
    if (found >= 0) return found
  }
}

/** One of so many members, -1 where there is none; the earliest are tried first. */
function hitting([first, ...others]: readonly number[], size: number): number {
  if (first === undefined) return 0
  for (let member = 0; size > 0 && first >> member; member += 1) {
    if (!has(first, member)) continue
    const rest = hitting(
      others.filter((set) => !has(set, member)),
      size - 1,
    )
    if (rest >= 0) return rest | (1 << member)
  }
  return -1
}
