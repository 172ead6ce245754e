import type { Compilation } from '@/lib/advisor/compile/compile'
import { witness } from '@/lib/advisor/compile/diagram-queries'
import type { Ref } from '@/lib/advisor/compile/diagrams'
import type { Assignment } from '@/lib/advisor/verify/assignments'

/**
 * In what two policies differ, the weightiest first: whom they recommend or exclude (`advice`), how they rate what runs, which controls
 * they ask for, beside which demand they tell a reason, what they propose.
 */
export type Difference =
  | Readonly<{ kind: 'advice' | 'rating'; assignment: Assignment }>
  | Readonly<{ kind: 'controls' | 'matrix' | 'ways' }>

/** How two policies on one store differ; null where their diagrams and lists are the same, so that they are one policy in other words. */
export function difference(one: Compilation, other: Compilation): Difference | null {
  const decided = differingAssignment(one, decisions(one), decisions(other))
  if (decided !== null) return { kind: 'advice', assignment: decided }
  const rated = differingAssignment(one, ratings(one), ratings(other))
  if (rated !== null) return { kind: 'rating', assignment: rated }
  const differs = (of: (compilation: Compilation) => unknown) => JSON.stringify(of(one)) !== JSON.stringify(of(other))
  if (differs(controls)) return { kind: 'controls' }
  if (differs(matrix)) return { kind: 'matrix' }
  return differs(proposals) ? { kind: 'ways' } : null
}

const decisions = ({ model, store }: Compilation): Ref[] => [
  ...[...model.outcome.values()].map((ref) => store.diagrams.map(ref, (value) => model.outcomes[value] ?? -1)),
  ...model.status.values(),
]
const ratings = ({ model }: Compilation): Ref[] => [...(model.honest?.rating.values() ?? [])]

/** An assignment in which two lists of diagrams differ; null when there is none. */
function differingAssignment({ policy, store }: Compilation, refs: readonly Ref[], others: readonly Ref[]): Assignment | null {
  const { diagrams, op, order } = store
  for (const [at, ref] of refs.entries()) {
    const found = witness(diagrams, diagrams.apply(op.differ, ref, others[at] ?? ref), (value) => value === 1)
    if (found === null) continue
    const entries = policy.questions.map(({ id, options }) => [id, options[found.get(order.indexOf(id)) ?? 0]?.id ?? ''])
    return Object.fromEntries(entries)
  }
  return null
}

/** For each control and candidate where it applies and where it must be in place. */
const controls = ({ policy, model }: Compilation) =>
  (model.honest?.uses ?? [])
    .flatMap(({ control, candidates, applies, must }) =>
      candidates.map((id) => [policy.controls[control]?.id, id, applies, must].join(' ')),
    )
    .toSorted()

/** For each candidate and demand where it is not met, and of what kind the reason is. */
function matrix({ policy, model, store }: Compilation) {
  const excluding = model.reasons.filter(({ kind }) => kind === 'exclude')
  return policy.candidates.flatMap(({ id }) => {
    const mine = excluding.filter(({ candidates }) => candidates.includes(id))
    const keys = [...new Set(mine.map(({ of, demand }) => `${of} ${demand}`))].toSorted()
    return keys.map((key) => {
      const holds = mine.filter(({ of, demand }) => `${of} ${demand}` === key).map((reason) => reason.holds)
      return `${id} ${key} ${store.anyOf(holds)}`
    })
  })
}

/** What may be proposed and at what cost, what may come by itself and what mends, and from which release one upgrades to which. */
function proposals({ compiled: { honest, questions } }: Compilation) {
  if (!honest) return null
  const { ended, upgradeTo, outside, ways, today, last } = honest
  // What is never proposed costs nothing in particular, and mends nothing.
  const costs = ways.map((from, at) =>
    from.some((to) => to !== 0) ? [from, last.includes(at) ? 'last' : questions[at]?.changeable] : null,
  )
  const mends = honest.fixes.filter(([question, bits]) => bits > 0 && costs[question] !== null)
  return [ended, upgradeTo, outside, costs, today, mends, honest.comes.filter(([, bits]) => bits > 0)]
}
