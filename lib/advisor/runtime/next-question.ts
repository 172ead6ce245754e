import { type Answers, allowedBy } from '@/lib/advisor/runtime/answers'
import { IMPOSSIBLE, type OpenPolicy } from '@/lib/advisor/runtime/compiled-policy'
import { relevant } from '@/lib/advisor/runtime/relevant'

/**
 * The question to ask next, as an index; null when none that was not asked matters. Pinned questions come first, then the one after
 * which the fewest doubts are left: least expected entropy of the outcome, all combinations of answers that are left counted alike.
 */
export function nextQuestion(policy: OpenPolicy, answers: Answers, profile = 'default'): number | null {
  const root = policy.profiles[profile] ?? -1
  const allowed = allowedBy(policy, answers)
  const open = relevant(policy, root, allowed).filter((question) => !Object.hasOwn(answers, policy.questions[question]?.id ?? ''))
  const pinned = open.filter((question) => pinOf(policy, question) > 0).sort((a, b) => pinOf(policy, a) - pinOf(policy, b))
  if (pinned[0] !== undefined || open.length < 2) return pinned[0] ?? open[0] ?? null
  const doubt = doubts(policy, root, allowed)
  return open.reduce((best, each) => (doubt(each) < doubt(best) - 1e-9 ? each : best))
}

const pinOf = ({ questions }: OpenPolicy, question: number): number => questions[question]?.pin ?? 0

/** Expected entropy of the outcome after each question: one pass up the diagram, one down. */
function doubts({ asks, kids, outcomes }: OpenPolicy, root: number, allowed: readonly number[]): (question: number) => number {
  const leaf = (value: number) => outcomes.map((_, at) => (at === value && value !== IMPOSSIBLE ? 1 : 0))
  const below: number[][] = []
  const shares = (ref: number) => (ref < 0 ? leaf(-1 - ref) : (below[ref] ?? []))
  const left = (node: number) => (kids[node] ?? []).filter((_, at) => ((allowed[asks[node] ?? 0] ?? 0) >> at) & 1)
  for (let node = 0; node <= root; node += 1) below.push(mean(left(node).map(shares)))

  const above = below.map(() => 0)
  above[root] = 1
  /** Question -> what remains of the whole outside its nodes, and for each option what lies below them. */
  const parts = new Map<number, { rest: number[]; options: number[][] }>()
  for (let node = root; node >= 0; node -= 1) {
    const weight = above[node] ?? 0
    if (weight === 0) continue
    const question = asks[node] ?? 0
    const inner = left(node)
    const part = parts.get(question) ?? { rest: [...shares(root)], options: inner.map(() => outcomes.map(() => 0)) }
    parts.set(question, part)
    add(part.rest, shares(node), -weight)
    inner.forEach((kid, at) => {
      add(part.options[at] ?? [], shares(kid), weight)
      if (kid >= 0) above[kid] = (above[kid] ?? 0) + weight / inner.length
    })
  }
  return (question) => {
    const { rest, options } = parts.get(question) ?? { rest: [], options: [] }
    return options.reduce((total, each) => total + entropy(each.map((share, at) => share + (rest[at] ?? 0))), 0) / options.length
  }
}

const mean = (all: readonly (readonly number[])[]): number[] =>
  (all[0] ?? []).map((_, at) => all.reduce((sum, each) => sum + (each[at] ?? 0), 0) / all.length)

function add(to: number[], from: readonly number[], weight: number): void {
  from.forEach((share, at) => {
    to[at] = (to[at] ?? 0) + share * weight
  })
}

/** Entropy in bits, times the whole that the parts sum up to. */
function entropy(parts: readonly number[]): number {
  const whole = parts.reduce((sum, part) => sum + part, 0)
  return parts.reduce((sum, part) => (part > 1e-12 ? sum - part * Math.log2(part / whole) : sum), 0)
}
