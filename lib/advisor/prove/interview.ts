import type { Compilation } from '@/lib/advisor/compile/compile'
import { range, shares, support } from '@/lib/advisor/compile/diagram-queries'
import { IMPOSSIBLE } from '@/lib/advisor/compile/diagram-store'
import type { Ref } from '@/lib/advisor/compile/diagrams'
import { type Proof, proof } from '@/lib/advisor/prove/proof'
import type { Answers } from '@/lib/advisor/runtime/answers'
import { openPolicy } from '@/lib/advisor/runtime/compiled-policy'
import { nextQuestion } from '@/lib/advisor/runtime/next-question'
import { kindShares, sharesOf } from '@/lib/advisor/verify/realistic-people'

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

/** What is asked below a place: number of further questions -> share of the possible assignments, and for each kind of people the mean as they answer. */
type Walked = Readonly<{ histogram: readonly number[]; usual: readonly number[] }>

/**
 * Walk every interview of the default profile. Interviews that leave the same diagram go on alike, so each is walked once.
 * A question that the diagram does not depend on, or a silence before it is constant, is a failure.
 */
export function interviews({ compiled, model, store, policy }: Compilation): InterviewLength {
  const { diagrams } = store
  const open = openPolicy(compiled)
  const failures: string[] = []
  const memo = new Map<Ref, Walked>()
  const possibleShare = (ref: Ref) => 1 - (shares(diagrams, ref).get(IMPOSSIBLE) ?? 0)

  const walk = (ref: Ref, answers: Answers): Walked => {
    const known = memo.get(ref)
    if (known) return known
    const isConstant = range(diagrams, ref).filter((value) => value !== IMPOSSIBLE).length <= 1
    const next = isConstant ? null : nextQuestion(open, answers)
    if (next === null && !isConstant) failures.push(`nothing is asked, though it is not settled: ${JSON.stringify(answers)}`)
    const question = next === null ? undefined : policy.questions[next]
    const found = question === undefined ? { histogram: [1], usual: kindShares.map(() => 0) } : after(ref, answers, question)
    memo.set(ref, found)
    return found
  }
  const after = (ref: Ref, answers: Answers, question: Compilation['policy']['questions'][number]): Walked => {
    const { id, options } = question
    const variable = store.order.indexOf(id)
    if (!support(diagrams, ref).includes(variable)) failures.push(`${id} is asked though it tells nothing: ${JSON.stringify(answers)}`)
    const histogram: number[] = [0]
    const whole = possibleShare(ref) * options.length
    const people = sharesOf(question)
    const usual = people.map(() => 0)
    const counted = people.map(() => 0)
    for (const [at, option] of options.entries()) {
      const child = diagrams.restrict(ref, variable, at)
      const weight = possibleShare(child) / whole
      if (weight === 0) continue
      const below = walk(child, { ...answers, [id]: [option.id] })
      for (const [length, share] of below.histogram.entries()) histogram[length + 1] = (histogram[length + 1] ?? 0) + share * weight
      for (const [kind, shares] of people.entries()) {
        usual[kind] = (usual[kind] ?? 0) + (shares[at] ?? 0) * (below.usual[kind] ?? 0)
        counted[kind] = (counted[kind] ?? 0) + (shares[at] ?? 0)
      }
    }
    return {
      histogram: Array.from(histogram, (share) => share ?? 0),
      usual: usual.map((sum, kind) => 1 + (counted[kind] ? sum / counted[kind] : 0)),
    }
  }
  const { histogram, usual } = walk(model.outcome.get('default') ?? store.never, {})
  const mean = histogram.reduce((sum, share, length) => sum + share * length, 0)
  const whole = usual.reduce((sum, questions, kind) => sum + questions * (kindShares[kind] ?? 0), 0)
  return { states: memo.size, longest: histogram.length - 1, mean, usual: whole, histogram, failures }
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
