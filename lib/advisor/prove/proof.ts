import type { Compilation } from '@/lib/advisor/compile/compile'
import { witness } from '@/lib/advisor/compile/diagram-queries'
import type { Ref } from '@/lib/advisor/compile/diagrams'

/** One property of a policy, and what was found of it. */
export type Proof = Readonly<{
  /** As the design counts them, 1 to 15. */
  number: number
  name: string
  /** What was looked at, such as `54 rules`. */
  count: string
  /** Where it does not hold, each with an assignment that shows it; the build stops unless `isWarning`. */
  failures: readonly string[]
  isWarning: boolean
}>

/** Make a proof out of its failures. */
export function proof(number: number, name: string, count: string, failures: readonly string[], isWarning = false): Proof {
  return { number, name, count, failures, isWarning }
}

/** An assignment of some questions, in words: `release=29+ tenancy=public`; questions left out may have any option. */
function assignmentText({ policy, store }: Compilation, assignment: ReadonlyMap<number, number>): string {
  const parts = [...assignment].map(([variable, at]) => {
    const question = policy.questions.find(({ id }) => id === store.order[variable])
    return `${question?.id}=${question?.options[at]?.id}`
  })
  return parts.join(' ') || 'any world'
}

/** An assignment in which a diagram is 1, in words; null when there is none. */
function counterexample(compilation: Compilation, ref: Ref): string | null {
  const assignment = witness(compilation.store.diagrams, ref, (value) => value === 1)
  return assignment === null ? null : assignmentText(compilation, assignment)
}

/** One failure for each diagram that is 1 somewhere: the sentence and the assignment. */
export function failuresOf(compilation: Compilation, claims: readonly (readonly [sentence: string, isBroken: Ref])[]): string[] {
  return claims.flatMap(([sentence, ref]) => {
    const assignment = counterexample(compilation, ref)
    return assignment === null ? [] : [`${sentence}: ${assignment}`]
  })
}
