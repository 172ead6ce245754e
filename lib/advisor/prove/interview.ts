import type { Compilation } from '@/lib/advisor/compile/compile'
import { range, shares, support } from '@/lib/advisor/compile/diagram-queries'
import { IMPOSSIBLE } from '@/lib/advisor/compile/diagram-store'
import type { Ref } from '@/lib/advisor/compile/diagrams'
import { type Proof, proof } from '@/lib/advisor/prove/proof'
import type { Answers } from '@/lib/advisor/runtime/answers'
import { openPolicy } from '@/lib/advisor/runtime/compiled-policy'
import { nextQuestion } from '@/lib/advisor/runtime/next-question'
import { sharesOf } from '@/lib/advisor/verify/realistic-people'

/** How long interviews are that ask `nextQuestion` until it is silent. */
export type InterviewLength = Readonly<{
  states: number
  longest: number
  /** Mean over all possible assignments, each counted alike. */
  mean: number
  /** Mean over realistic people, by the weights of `lib/advisor/verify/realistic-people.ts`. */
  usual: number
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

  const usually = new Map<Ref, number>()
  /** Further questions on average, as people answer; assignments that do not exist are nobody's. */
  const usualFrom = (ref: Ref, answers: Answers): number => {
    const known = usually.get(ref)
    if (known !== undefined) return known
    const isConstant = range(diagrams, ref).filter((value) => value !== IMPOSSIBLE).length <= 1
    const next = isConstant ? null : nextQuestion(open, answers)
    const question = next === null ? undefined : policy.questions[next]
    const found = question === undefined ? 0 : 1 + usualAfter(ref, answers, question)
    usually.set(ref, found)
    return found
  }
  const usualAfter = (ref: Ref, answers: Answers, question: Compilation['policy']['questions'][number]): number => {
    const variable = store.order.indexOf(question.id)
    const kids = question.options.flatMap(({ id }, at) => {
      const child = diagrams.restrict(ref, variable, at)
      const weight = possibleShare(child) === 0 ? 0 : (sharesOf(question)[at] ?? 0)
      return weight === 0 ? [] : [{ weight, length: usualFrom(child, { ...answers, [question.id]: [id] }) }]
    })
    const all = kids.reduce((sum, { weight }) => sum + weight, 0)
    return all === 0 ? 0 : kids.reduce((sum, { weight, length }) => sum + weight * length, 0) / all
  }
  const usual = usualFrom(model.outcome.get('default') ?? store.never, {})
  return { states: memo.size, longest: histogram.length - 1, mean, usual, histogram, failures }
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
