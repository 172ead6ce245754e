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

/**
 * Expected entropy of the outcome after each question: one pass up the diagram, one down. What lies below a node is a row of numbers, the
 * share of each outcome.
 */
export function doubts({ root, asks, kids }: Restricted, outcomes: number): (question: number) => number {
  const below = new Float64Array(kids.length * outcomes)
  const plus = (to: Float64Array, at: number, more: number) => {
    to[at] = (to[at] ?? 0) + more
  }
  /** Add to a row what lies below a ref. */
  const add = (to: Float64Array, row: number, ref: number, weight: number): void => {
    if (ref >= 0) for (let at = 0; at < outcomes; at += 1) plus(to, row + at, (below[ref * outcomes + at] ?? 0) * weight)
    else if (ref !== -1 - IMPOSSIBLE) plus(to, row - 1 - ref, weight)
  }
  kids.forEach((inner, node) => {
    for (const kid of inner) add(below, node * outcomes, kid, 1 / inner.length)
  })
  const above = new Float64Array(kids.length)
  above[root] = 1
  /** Question -> first what remains of the whole outside of its nodes, then for each option what lies below them. */
  const parts = new Map<number, Float64Array>()
  for (let node = root; node >= 0; node -= 1) {
    const weight = above[node] ?? 0
    const inner = kids[node] ?? []
    const question = asks[node] ?? 0
    const part = parts.get(question) ?? new Float64Array((inner.length + 1) * outcomes)
    if (!parts.has(question)) add(part, 0, root, 1)
    parts.set(question, part)
    add(part, 0, node, -weight)
    inner.forEach((kid, at) => {
      add(part, (at + 1) * outcomes, kid, weight)
      if (kid >= 0) plus(above, kid, weight / inner.length)
    })
  }
  return (question) => expectedEntropy(parts.get(question) ?? below.subarray(0, outcomes), outcomes)
}

/** The mean over all options of the entropy in bits, times the whole that their shares sum up to. */
function expectedEntropy(part: Float64Array, outcomes: number): number {
  let sum = 0
  for (let row = outcomes; row < part.length; row += outcomes) {
    const shares = part.subarray(row, row + outcomes).map((share, at) => share + (part[at] ?? 0))
    const whole = shares.reduce((all, share) => all + share)
    for (const share of shares) if (share > 1e-12) sum -= share * Math.log2(share / whole)
  }
  return sum / (part.length / outcomes - 1)
}
