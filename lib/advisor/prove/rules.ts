import type { Compilation } from '@/lib/advisor/compile/compile'
import type { Ref } from '@/lib/advisor/compile/diagrams'
import { winnerDiagram } from '@/lib/advisor/compile/winner-diagram'
import { excludedIn } from '@/lib/advisor/prove/outcomes'
import { failuresOf, type Proof, proof } from '@/lib/advisor/prove/proof'

/** 5: each rule, and each contribution to a level, holds in some possible assignment. */
export function alive(compilation: Compilation): Proof {
  const { policy, model, store } = compilation
  const { diagrams, op, never } = store
  const parts = [
    ...policy.rules.map(({ id, when }) => [`rule ${id}`, when] as const),
    ...policy.levels.flatMap(({ id, from }) => from.map(({ when }, at) => [`contribution ${at + 1} of level ${id}`, when] as const)),
    ...policy.candidates.flatMap(({ id, provides }) =>
      Object.values(provides).flatMap((entries) => entries.map(({ when }) => [`what ${id} provides`, when] as const)),
    ),
    ...policy.criteria.flatMap(({ id, table }) => table.map(({ when }, at) => [`row ${at + 1} of criterion ${id}`, when] as const)),
  ]
  const dead = parts.filter(([, when]) => diagrams.apply(op.and, model.possible, compilation.holds(when)) === never)
  return proof(
    5,
    'no dead rule',
    `${policy.rules.length} rules, ${parts.length - policy.rules.length} other conditions`,
    dead.map(([name]) => `${name} holds in no possible world`),
  )
}

/** 6: without a deciding rule some recommendation would differ; without an evidence-only rule none would. */
export function roles(compilation: Compilation): Proof {
  const { policy } = compilation
  const now = winnersWithout(compilation, null)
  const failures = policy.rules.flatMap(({ id, role, effect }) => {
    const decides = effect === 'exclude' && winnersWithout(compilation, id).some((ref, at) => ref !== now[at])
    if (decides === (role === 'deciding')) return []
    return [`rule ${id} is "${role}", but without it ${decides ? 'some' : 'no'} recommendation would differ`]
  })
  const deciding = policy.rules.filter(({ role }) => role === 'deciding').length
  return proof(6, 'deciding or evidence only', `${deciding} deciding, ${policy.rules.length - deciding} evidence-only`, failures)
}

/** For each profile who would be recommended in possible assignments if a rule did not exclude anybody. */
function winnersWithout({ policy, model, store }: Compilation, rule: string | null): Ref[] {
  const reasons = model.reasons.filter(({ kind, id }) => kind === 'exclude' && id !== rule)
  const excluded = new Map(
    policy.candidates.map(({ id }) => [
      id,
      store.anyOf(reasons.filter(({ candidates }) => candidates.includes(id)).map(({ holds }) => holds)),
    ]),
  )
  return [...model.scores.values()].map((scores) =>
    store.diagrams.apply(store.op.where, model.possible, winnerDiagram(scores, policy, excluded, store)),
  )
}

/** 9: each control applies somewhere to a candidate that is not excluded; a rule that requires a control can have it. */
export function controls(compilation: Compilation): Proof {
  const { policy, model, store } = compilation
  const { diagrams, op, never, anyOf } = store
  const candidateLeft = (ids: readonly string[]) =>
    anyOf(ids.map((id) => diagrams.apply(op.without, model.possible, excludedIn(compilation, id))))
  const unreachable = policy.controls.flatMap((control) =>
    diagrams.apply(op.and, model.controls.get(control.id) ?? never, candidateLeft(control.for)) === never
      ? [`control ${control.id} never applies to a candidate that is left`]
      : [],
  )
  const required = policy.rules.filter(({ effect }) => effect === 'require-control')
  const claims = required.flatMap(({ id, when, mitigatedBy, candidates }) => {
    const fires = diagrams.apply(op.and, compilation.holds(when), candidateLeft(candidates))
    return mitigatedBy.map((control): [string, Ref] => [
      `rule ${id} requires ${control} where it does not apply`,
      diagrams.apply(op.without, fires, model.controls.get(control) ?? never),
    ])
  })
  const count = `${policy.controls.length} controls, ${required.length} rules require one`
  return proof(9, 'controls within reach', count, [...unreachable, ...failuresOf(compilation, claims)])
}
