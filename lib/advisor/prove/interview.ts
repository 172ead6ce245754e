import type { Compilation } from '@/lib/advisor/compile/compile'
import { range, shares, support } from '@/lib/advisor/compile/diagram-queries'
import { IMPOSSIBLE } from '@/lib/advisor/compile/diagram-store'
import type { Ref } from '@/lib/advisor/compile/diagrams'
import { type Proof, proof } from '@/lib/advisor/prove/proof'
import type { Answers } from '@/lib/advisor/runtime/answers'
import { openPolicy } from '@/lib/advisor/runtime/compiled-policy'
import { nextQuestion } from '@/lib/advisor/runtime/next-question'

/** How long interviews are that ask `nextQuestion` until it is silent. */
export type InterviewLength = Readonly<{
  states: number
  longest: number
  /** Mean over all possible assignments, each counted alike. */
  mean: number
  /** Number of questions -> share of possible assignments. */
  histogram: readonly number[]
  failures: readonly string[]
}>

/**
 * Walk every interview of the default profile. Interviews that leave the same diagram go on alike, so each is walked once.
 * A question that the diagram does not depend on, or a silence before it is constant, is a failure.
 */
export function interviews({ compiled, model, store, policy }: Compilation): InterviewLength {
  const { diagrams } = store
  const open = openPolicy(compiled)
  const failures: string[] = []
  const memo = new Map<Ref, number[]>()
  const possibleShare = (ref: Ref) => 1 - (shares(diagrams, ref).get(IMPOSSIBLE) ?? 0)

  /** Number of further questions -> share of the possible assignments below. */
  const walk = (ref: Ref, answers: Answers): number[] => {
    const known = memo.get(ref)
    if (known) return known
    const isConstant = range(diagrams, ref).filter((value) => value !== IMPOSSIBLE).length <= 1
    const next = isConstant ? null : nextQuestion(open, answers)
    if (next === null && !isConstant) failures.push(`nothing is asked, though it is not settled: ${JSON.stringify(answers)}`)
    const found = next === null ? [1] : after(ref, answers, next)
    memo.set(ref, found)
    return found
  }
  const after = (ref: Ref, answers: Answers, next: number): number[] => {
    const { id, options } = policy.questions[next] ?? { id: '', options: [] }
    const variable = store.order.indexOf(id)
    if (!support(diagrams, ref).includes(variable)) failures.push(`${id} is asked though it tells nothing: ${JSON.stringify(answers)}`)
    const sum: number[] = [0]
    const whole = possibleShare(ref) * options.length
    for (const [at, option] of options.entries()) {
      const child = diagrams.restrict(ref, variable, at)
      const weight = possibleShare(child) / whole
      if (weight === 0) continue
      for (const [length, share] of walk(child, { ...answers, [id]: [option.id] }).entries())
        sum[length + 1] = (sum[length + 1] ?? 0) + share * weight
    }
    return Array.from(sum, (share) => share ?? 0)
  }
  const histogram = walk(model.outcome.get('default') ?? store.never, {})
  const mean = histogram.reduce((sum, share, length) => sum + share * length, 0)
  return { states: memo.size, longest: histogram.length - 1, mean, histogram, failures }
}

/** 13: the runtime asks no question that tells nothing, and stops exactly when all is said. */
export function exactStop({ states, failures }: InterviewLength): Proof {
  return proof(13, 'no idle question, exact stop', `${states} questionnaire states`, failures.slice(0, 10))
}

/** 14: no interview is longer than the budget. */
export function lengthBudget({ longest, mean }: InterviewLength, budget: Readonly<{ longest: number; mean: number }>): Proof {
  const failures = [
    ...(longest > budget.longest ? [`a questionnaire asks ${longest} questions, more than ${budget.longest}`] : []),
    ...(mean > budget.mean ? [`questionnaires ask ${mean.toFixed(2)} questions on average, more than ${budget.mean}`] : []),
  ]
  return proof(14, 'questionnaire length', `at most ${longest}, ${mean.toFixed(2)} on average`, failures)
}
