import { conditionDiagrams } from '@/lib/advisor/compile/condition-diagram'
import { range } from '@/lib/advisor/compile/diagram-queries'
import { type DiagramStore, IMPOSSIBLE } from '@/lib/advisor/compile/diagram-store'
import type { Ref } from '@/lib/advisor/compile/diagrams'
import { type HonestModel, honestModel } from '@/lib/advisor/compile/honest-model'
import { levelDiagrams } from '@/lib/advisor/compile/level-diagram'
import type { Reason } from '@/lib/advisor/compile/reason'
import { reasonsOf } from '@/lib/advisor/compile/reasons'
import { scoreDiagrams, winnerDiagram } from '@/lib/advisor/compile/winner-diagram'
import type { PolicyFacts } from '@/lib/advisor/policy/policy-facts'
import type { Policy } from '@/lib/advisor/policy/policy-schema'

/** What a policy says, as diagrams over its questions. */
export type Model = Readonly<{
  /** 1 where an assignment is possible. */
  possible: Ref
  /** Level id -> step of its scale. */
  levels: ReadonlyMap<string, Ref>
  reasons: readonly Reason[]
  /** Control id -> 1 where it applies. */
  controls: ReadonlyMap<string, Ref>
  /** Candidate id -> 0 excluded, 1 acceptable, 2 acceptable with controls, 3 unavailable (format 2); IMPOSSIBLE where there is no such assignment. */
  status: ReadonlyMap<string, Ref>
  /** Profile -> index into `outcomes`; IMPOSSIBLE where there is no such assignment. */
  outcome: ReadonlyMap<string, Ref>
  /** Profile -> for each candidate how good it is. */
  scores: ReadonlyMap<string, readonly Ref[]>
  /** The sets of recommended candidates that occur, as bits in the order of the policy; the first is 0, nothing acceptable. */
  outcomes: readonly number[]
  /** null for policies without format 2. */
  honest: HonestModel | null
}>

/** Build the model of a policy. The same policy on the same store gives the same refs; only the table grows. */
export function modelOf(policy: Policy, facts: PolicyFacts, store: DiagramStore): Model {
  const { diagrams, op, anyOf, always, complement } = store
  const levels = levelDiagrams(policy, store)
  const holds = conditionDiagrams(policy, levels, store)
  const reasons = reasonsOf(policy, facts, levels, store)
  const possible = complement(anyOf(policy.impossible.map(({ when }) => holds(when))))

  const honest = honestModel(policy, facts, reasons, holds, store)
  const where = (candidate: string, isOne: (reason: Reason) => boolean) =>
    anyOf(reasons.filter((reason) => isOne(reason) && reason.candidates.includes(candidate)).map((reason) => reason.holds))
  const excluded = new Map(policy.candidates.map(({ id }) => [id, where(id, ({ kind }) => kind === 'exclude')]))
  const statusOf = (id: string) => {
    const must = (honest?.uses ?? []).flatMap((use) => (use.candidates.includes(id) ? [use.must] : []))
    const needs = anyOf([where(id, ({ kind }) => kind === 'control'), ...must])
    const status = diagrams.apply(op.status, excluded.get(id) ?? always, needs)
    return honest === null
      ? status
      : diagrams.apply(
          op.unlessUnavailable,
          where(id, ({ of }) => of === 'unavailable'),
          status,
        )
  }
  const guarded = (ref: Ref) => diagrams.apply(op.guard, possible, ref)

  const winners = Object.entries(policy.profiles).map(([name, criteria]) => {
    const scores = scoreDiagrams(criteria, policy, holds, store)
    const bits = winnerDiagram(scores, policy, excluded, store)
    return { name, scores, ref: diagrams.apply(op.where, possible, bits) }
  })
  const seen = winners.flatMap(({ ref }) => range(diagrams, ref)).filter((bits) => bits >= 0)
  const outcomes = [...new Set([0, ...seen])].toSorted((a, b) => a - b)
  const indexed = (ref: Ref) => diagrams.map(ref, (bits) => (bits < 0 ? IMPOSSIBLE : outcomes.indexOf(bits)))
  return {
    possible,
    levels,
    reasons,
    controls: new Map(policy.controls.map(({ id, when }) => [id, holds(when)])),
    status: new Map(policy.candidates.map(({ id }) => [id, guarded(statusOf(id))])),
    outcome: new Map(winners.map(({ name, ref }) => [name, indexed(ref)])),
    scores: new Map(winners.map(({ name, scores }) => [name, scores])),
    outcomes,
    honest,
  }
}
