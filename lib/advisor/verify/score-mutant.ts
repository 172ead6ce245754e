import { advice, judged } from '@/lib/advisor/advice'
import { type Compilation, compileOn } from '@/lib/advisor/compile/compile'
import { witness } from '@/lib/advisor/compile/diagram-queries'
import type { Ref } from '@/lib/advisor/compile/diagrams'
import type { Case } from '@/lib/advisor/policy/case-schema'
import { firstFailure } from '@/lib/advisor/prove/prove'
import { openPolicy } from '@/lib/advisor/runtime/compiled-policy'
import { readAnswers } from '@/lib/advisor/runtime/read-answers'
import type { Assignment } from '@/lib/advisor/verify/assignments'
import { brokenExpectations } from '@/lib/advisor/verify/check-case'
import type { Mutant } from '@/lib/advisor/verify/mutants'

/** What became of a mutant: `equal` says the same as the policy in every assignment; `alive` does not, in `assignment` for one, and nobody noticed. */
type MutantScore =
  | Readonly<{ kind: 'equal' }>
  | Readonly<{ kind: 'alive'; assignment: Assignment }>
  | Readonly<{ kind: 'killed'; killedBy: string }>

/** Try a mutant of a compiled policy against the cases and the properties. */
export function scoreMutant(original: Compilation, { policy }: Mutant, cases: readonly Case[]): MutantScore {
  const mutant = compileOn(original.store, policy, original.facts)
  const assignment = differingAssignment(original, mutant)
  if (assignment === null) return { kind: 'equal' }
  const open = openPolicy(mutant.compiled)
  const broken = cases.find((each) => brokenExpectations(each, judged(open, mutant.texts, readAnswers(open, each.answers))).length > 0)
  if (broken) return { kind: 'killed', killedBy: `case: ${broken.name}` }
  const failed = firstFailure(mutant)
  return failed ? { kind: 'killed', killedBy: `property ${failed.number}: ${failed.name}` } : { kind: 'alive', assignment }
}

/** An assignment in which two policies on one store recommend, exclude or attach something else; null when there is none. */
function differingAssignment(one: Compilation, other: Compilation): Assignment | null {
  const { diagrams, op, order } = one.store
  const saysOf = ({ model }: Compilation): Ref[] => [
    ...[...model.outcome.values()].map((ref) => diagrams.map(ref, (value) => model.outcomes[value] ?? -1)),
    ...model.status.values(),
  ]
  const others = saysOf(other)
  for (const [at, ref] of saysOf(one).entries()) {
    const found = witness(diagrams, diagrams.apply(op.differ, ref, others[at] ?? ref), (value) => value === 1)
    if (found !== null) return namedAssignment(one, found)
  }
  return null

  function namedAssignment({ policy }: Compilation, found: ReadonlyMap<number, number>): Assignment {
    const entries = policy.questions.map(({ id, options }) => [id, options[found.get(order.indexOf(id)) ?? 0]?.id ?? ''])
    return Object.fromEntries(entries)
  }
}

/** A case that says of one assignment what the policy says now, for a reviewer to confirm or to doubt. */
export function suggestedCase({ compiled, texts }: Compilation, name: string, assignment: Assignment): Case {
  const found = advice(openPolicy(compiled), texts, {
    answers: Object.fromEntries(Object.entries(assignment).map(([id, option]) => [id, [option]])),
  })
  const status = Object.fromEntries(found.candidates.map((candidate) => [candidate.id, candidate.status]))
  return { name, answers: assignment, expect: { recommended: found.recommended, status }, because: [] }
}
