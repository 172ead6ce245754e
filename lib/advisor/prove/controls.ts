import type { Compilation } from '@/lib/advisor/compile/compile'
import type { Ref } from '@/lib/advisor/compile/diagrams'
import { excludedIn } from '@/lib/advisor/prove/outcomes'
import { failuresOf, type Proof, proof } from '@/lib/advisor/prove/proof'

/** 9: each control applies somewhere to a candidate that is not excluded, and hardens what it is asked for of; a rule that requires a control can have it. */
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
  return proof(9, 'controls within reach', count, [...unreachable, ...misplaced(compilation), ...failuresOf(compilation, claims)])
}

/** Controls that are asked for of a candidate of which `content/controls/` does not say that they harden it. */
function misplaced({ policy, model }: Compilation): string[] {
  return (model.honest?.uses ?? []).flatMap(({ control, candidates }) => {
    const { id, facts } = policy.controls[control] ?? {}
    const isFor = (candidate: string) =>
      policy.candidates.find((each) => each.id === candidate)?.technologies.some((name) => facts?.technologies.includes(name))
    return candidates.filter((candidate) => !isFor(candidate)).map((candidate) => `control ${id} does not harden ${candidate}`)
  })
}
