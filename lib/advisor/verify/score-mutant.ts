import { advice, judged } from '@/lib/advisor/advice'
import { type Compilation, compileOn } from '@/lib/advisor/compile/compile'
import type { Case } from '@/lib/advisor/policy/case-schema'
import { firstFailure } from '@/lib/advisor/prove/prove'
import { openPolicy } from '@/lib/advisor/runtime/compiled-policy'
import { readAnswers } from '@/lib/advisor/runtime/read-answers'
import type { Assignment } from '@/lib/advisor/verify/assignments'
import { brokenAdvice, brokenExpectations } from '@/lib/advisor/verify/check-case'
import { type Difference, difference } from '@/lib/advisor/verify/differences'
import type { Mutant } from '@/lib/advisor/verify/mutant'

/** What became of a mutant: `equal` says the same as the policy in every assignment; `alive` does not, and nobody noticed. */
type MutantScore =
  | Readonly<{ kind: 'equal' }>
  | Readonly<{ kind: 'left-out' }>
  | Readonly<{ kind: 'alive'; differs: Difference }>
  | Readonly<{ kind: 'killed'; differs: Difference; killedBy: string }>

/** What a case can expect of a difference beyond what is recommended and how candidates stand: whole advice takes time. */
const TOLD: Readonly<Record<Difference['kind'], readonly (keyof Case['expect'])[]>> = {
  advice: ['headline', 'actions', 'because', 'interim'],
  rating: ['currentRating', 'currentVerdict', 'fixCertain', 'actions'],
  controls: ['control', 'notControl', 'actions'],
  matrix: ['reason'],
  ways: ['changeNever', 'currentVerdict', 'fixCertain', 'actions', 'headline'],
}

/**
 * Try a mutant of a compiled policy against the cases and the properties.
 *
 * @param isWanted In what it must differ to be tried; others are left out.
 */
export function scoreMutant(
  original: Compilation,
  { policy }: Mutant,
  cases: readonly Case[],
  isWanted: (kind: Difference['kind']) => boolean = () => true,
): MutantScore {
  const mutant = compileOn(original.store, policy, original.facts)
  const differs = difference(original, mutant)
  if (differs === null) return { kind: 'equal' }
  if (!isWanted(differs.kind)) return { kind: 'left-out' }
  const killed = (killedBy: string): MutantScore => ({ kind: 'killed', differs, killedBy })
  const open = openPolicy(mutant.compiled)
  const isAdvised = differs.kind === 'advice'
  const states = cases.map((each) => ({ each, state: readAnswers(open, each.answers) }))
  const broken = isAdvised && states.find(({ each, state }) => brokenExpectations(each, judged(open, mutant.texts, state)).length > 0)
  if (broken) return killed(`case: ${broken.each.name}`)
  const failed = firstFailure(mutant, isAdvised)
  if (failed) return killed(`property ${failed.number}: ${failed.name}`)
  const unsaid = states.find(
    ({ each, state }) =>
      TOLD[differs.kind].some((key) => key in each.expect) && brokenAdvice(each, advice(open, mutant.texts, state)).length > 0,
  )
  return unsaid ? killed(`case: ${unsaid.each.name}`) : { kind: 'alive', differs }
}

/** A case that says of one assignment what the policy says now, for a reviewer to confirm or to doubt. */
export function suggestedCase({ compiled, texts }: Compilation, name: string, assignment: Assignment): Case {
  const found = advice(openPolicy(compiled), texts, {
    answers: Object.fromEntries(Object.entries(assignment).map(([id, option]) => [id, [option]])),
  })
  const status = Object.fromEntries(found.candidates.map((candidate) => [candidate.id, candidate.status]))
  return { name, answers: assignment, expect: { recommended: found.recommended, status }, because: [] }
}
