import type { Compilation } from '@/lib/advisor/compile'
import type { Ref } from '@/lib/advisor/diagrams'
import { type Model, modelOf } from '@/lib/advisor/model'
import type { Policy } from '@/lib/advisor/policy-schema'
import { excludedIn } from '@/lib/advisor/proofs/outcomes'
import { failuresOf, type Proof, proof } from '@/lib/advisor/proofs/proof'

/** 5: each rule, and each contribution to a level, holds in some possible world. */
export function alive(compilation: Compilation): Proof {
  const { policy, model, bench } = compilation
  const { diagrams, op, never } = bench
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
  const { policy, facts, model, bench } = compilation
  const outcomes = (each: Model) => [...each.outcome.values()].map((ref) => bench.diagrams.map(ref, (value) => each.outcomes[value] ?? -1))
  const now = outcomes(model).join()
  const without = (id: string): Policy => ({ ...policy, rules: policy.rules.filter((rule) => rule.id !== id) })
  const failures = policy.rules.flatMap(({ id, role }) => {
    const decides = outcomes(modelOf(without(id), facts, bench)).join() !== now
    if (decides === (role === 'deciding')) return []
    return [`rule ${id} is "${role}", but without it ${decides ? 'some' : 'no'} recommendation would differ`]
  })
  const deciding = policy.rules.filter(({ role }) => role === 'deciding').length
  return proof(6, 'deciding or evidence only', `${deciding} deciding, ${policy.rules.length - deciding} evidence-only`, failures)
}

/** 9: each control applies somewhere to a candidate that is not excluded; a rule that requires a control can have it. */
export function controls(compilation: Compilation): Proof {
  const { policy, model, bench } = compilation
  const { diagrams, op, never, anyOf } = bench
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
