import type { Holds } from '@/lib/advisor/compile/condition-diagram'
import { type DiagramStore, marksOf } from '@/lib/advisor/compile/diagram-store'
import type { Ref } from '@/lib/advisor/compile/diagrams'
import type { Criterion, Policy } from '@/lib/advisor/policy/policy-schema'

/** For each candidate, in the order of the policy, how good it is under a profile: the criteria as digits, the most important first. */
export function scoreDiagrams(profile: readonly string[], policy: Policy, holds: Holds, store: DiagramStore): Ref[] {
  const { diagrams, op, never } = store
  const criteria = profile.flatMap((id) => policy.criteria.filter((criterion) => criterion.id === id))
  return policy.candidates.map(({ id }) =>
    criteria.reduce((total, criterion) => {
      const shifted = diagrams.map(total, (value) => value * criterion.order.length)
      return diagrams.apply(op.sum, shifted, criterionValue(criterion, id, holds, store))
    }, never),
  )
}

/**
 * The sets of recommended candidates: of those that are not excluded, the best by their scores; all of them when equally good.
 *
 * @returns Bits of candidates in the order of the policy; 0 where nothing is acceptable.
 */
export function winnerDiagram(scores: readonly Ref[], policy: Policy, excluded: ReadonlyMap<string, Ref>, store: DiagramStore): Ref {
  const { diagrams, op, complement, always } = store
  const marks = marksOf(policy)
  const state = policy.candidates.reduce((best, { id }, at) => {
    const marked = diagrams.map(scores[at] ?? store.never, (value) => value * marks + 2 ** at)
    const mine = diagrams.apply(op.where, complement(excluded.get(id) ?? always), marked)
    return diagrams.apply(op.best, best, mine)
  }, diagrams.terminal(-1))
  return diagrams.map(state, (value) => (value < 0 ? 0 : value % marks))
}

/** The value of a candidate under a criterion, counted from the worst: the first row that fits. */
export function criterionValue(criterion: Criterion, candidate: string, holds: Holds, { diagrams, op }: DiagramStore): Ref {
  const rows = criterion.table.filter((row) => row.candidates.includes(candidate))
  return rows.reduceRight(
    (rest, row) => {
      const here = diagrams.apply(op.where, holds(row.when), diagrams.terminal(criterion.order.indexOf(row.is)))
      return diagrams.apply(op.orElse, here, rest)
    },
    diagrams.terminal(criterion.order.indexOf(criterion.otherwise)),
  )
}
