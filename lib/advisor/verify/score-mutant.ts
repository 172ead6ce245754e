import { advice, judged } from '@/lib/advisor/advice'
import { type Compilation, compileOn } from '@/lib/advisor/compile/compile'
import { witness } from '@/lib/advisor/compile/diagram-queries'
import type { Ref } from '@/lib/advisor/compile/diagrams'
import type { Case } from '@/lib/advisor/policy/policy-schema'
import { firstFailure } from '@/lib/advisor/prove/prove'
import { openPolicy } from '@/lib/advisor/runtime/compiled-policy'
import { readAnswers } from '@/lib/advisor/runtime/read-answers'
import { brokenExpectations } from '@/lib/advisor/verify/check-case'
import type { Mutant } from '@/lib/advisor/verify/mutants'
import type { World } from '@/lib/advisor/verify/oracle'

/** What became of a mutant: `equal` says the same as the policy in every world; `alive` does not, in `world` for one, and nobody noticed. */
export type Fate = Readonly<{ kind: 'equal' }> | Readonly<{ kind: 'alive'; world: World }> | Readonly<{ kind: 'killed'; by: string }>

/** Try a mutant of a compiled policy against the cases and the properties. */
export function fateOf(original: Compilation, { policy }: Mutant, cases: readonly Case[]): Fate {
  const mutant = compileOn(original.bench, policy, original.facts)
  const world = differingWorld(original, mutant)
  if (world === null) return { kind: 'equal' }
  const open = openPolicy(mutant.compiled)
  const broken = cases.find((each) => brokenExpectations(each, judged(open, mutant.texts, readAnswers(open, each.answers))).length > 0)
  if (broken) return { kind: 'killed', by: `case: ${broken.name}` }
  const failed = firstFailure(mutant)
  return failed ? { kind: 'killed', by: `property ${failed.number}: ${failed.name}` } : { kind: 'alive', world }
}

/** A world in which two policies on one workbench recommend, exclude or attach something else; null when there is none. */
function differingWorld(one: Compilation, other: Compilation): World | null {
  const { diagrams, op, order } = one.bench
  const saysOf = ({ model }: Compilation): Ref[] => [
    ...[...model.outcome.values()].map((ref) => diagrams.map(ref, (value) => model.outcomes[value] ?? -1)),
    ...model.status.values(),
  ]
  const others = saysOf(other)
  for (const [at, ref] of saysOf(one).entries()) {
    const found = witness(diagrams, diagrams.apply(op.differ, ref, others[at] ?? ref), (value) => value === 1)
    if (found !== null) return namedWorld(one, found)
  }
  return null

  function namedWorld({ policy }: Compilation, found: ReadonlyMap<number, number>): World {
    const entries = policy.questions.map(({ id, options }) => [id, options[found.get(order.indexOf(id)) ?? 0]?.id ?? ''])
    return Object.fromEntries(entries)
  }
}

/** A case that says of one world what the policy says now, for a reviewer to confirm or to doubt. */
export function suggestedCase({ compiled, texts }: Compilation, name: string, world: World): Case {
  const found = advice(openPolicy(compiled), texts, {
    answers: Object.fromEntries(Object.entries(world).map(([id, option]) => [id, [option]])),
  })
  const status = Object.fromEntries(found.candidates.map((candidate) => [candidate.id, candidate.status]))
  return { name, answers: world, expect: { recommended: found.recommended, status }, because: [] }
}
