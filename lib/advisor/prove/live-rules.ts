import type { Compilation } from '@/lib/advisor/compile/compile'
import { type Proof, proof } from '@/lib/advisor/prove/proof'

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
