import { type Answers, allowedBy } from '@/lib/advisor/runtime/answers'
import { IMPOSSIBLE, type OpenPolicy } from '@/lib/advisor/runtime/compiled-policy'
import { questionsIn } from '@/lib/advisor/runtime/relevant'
import { type Restricted, restrict } from '@/lib/advisor/runtime/restrict'

/**
 * The question to ask next, as an index; null when none that was not asked matters. Pinned questions come first, then the one after
 * which the fewest doubts are left: least expected entropy of the outcome, all combinations of answers that are left counted alike.
 */
export function nextQuestion(policy: OpenPolicy, answers: Answers, profile = 'default'): number | null {
  const diagram = restrict(policy, policy.profiles[profile] ?? -1, allowedBy(policy, answers))
  const open = questionsIn(diagram).filter((question) => !Object.hasOwn(answers, policy.questions[question]?.id ?? ''))
  const pinned = open.filter((question) => pinOf(policy, question) > 0).sort((a, b) => pinOf(policy, a) - pinOf(policy, b))
  if (pinned[0] !== undefined || open.length < 2) return pinned[0] ?? open[0] ?? null
  const doubt = doubts(diagram, policy.outcomes.length)
  return open.reduce((best, each) => (doubt(each) < doubt(best) - 1e-9 ? each : best))
}

const pinOf = ({ questions }: OpenPolicy, question: number): number => questions[question]?.pin ?? 0

/** Expected entropy of the outcome after each question: one pass up the diagram, one down. */
export function doubts({ root, asks, kids }: Restricted, outcomes: number): (question: number) => number {
  const leaf = (value: number) => Array.from({ length: outcomes }, (_, at) => (at === value && value !== IMPOSSIBLE ? 1 : 0))
  const leaves = Array.from({ length: IMPOSSIBLE + 1 }, (_, value) => leaf(value))
  const below: number[][] = []
  const shares = (ref: number) => (ref < 0 ? leaves[-1 - ref] : below[ref]) ?? []
  for (const inner of kids) {
    const mean = leaf(-1)
    for (const kid of inner) add(mean, shares(kid), 1 / inner.length)
    below.push(mean)
  }
  const above: number[] = kids.map((_, node) => (node === root ? 1 : 0))
  /** Question -> what remains of the whole outside its nodes, and for each option what lies below them. */
  const parts = new Map<number, { rest: number[]; options: number[][] }>()
  for (let node = root; node >= 0; node -= 1) {
    const weight = above[node] ?? 0
    const inner = kids[node] ?? []
    const question = asks[node] ?? 0
    const part = parts.get(question) ?? { rest: [...shares(root)], options: inner.map(() => leaf(-1)) }
    parts.set(question, part)
    add(part.rest, shares(node), -weight)
    for (let at = 0; at < inner.length; at += 1) {
      const kid = inner[at] ?? 0
      add(part.options[at] ?? [], shares(kid), weight)
      if (kid >= 0) above[kid] = (above[kid] ?? 0) + weight / inner.length
    }
  }
  const found = new Map<number, number>()
  for (const [question, { rest, options }] of parts) {
    for (const each of options) add(each, rest, 1)
    found.set(question, options.reduce((sum, each) => sum + entropy(each), 0) / options.length)
  }
  return (question) => found.get(question) ?? 0
}

function add(to: number[], from: readonly number[], weight: number): void {
  for (let at = 0; at < from.length; at += 1) to[at] = (to[at] ?? 0) + (from[at] ?? 0) * weight
}

/** Entropy in bits, times the whole that the parts sum up to. */
function entropy(parts: readonly number[]): number {
  const whole = parts.reduce((sum, part) => sum + part, 0)
  return parts.reduce((sum, part) => (part > 1e-12 ? sum - part * Math.log2(part / whole) : sum), 0)
}
