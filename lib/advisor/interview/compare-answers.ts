import { type Answers, withAnswer } from '@/lib/advisor/runtime/answers'
import type { OpenPolicy } from '@/lib/advisor/runtime/compiled-policy'
import { standing } from '@/lib/advisor/runtime/verdict'

/** A question that two people answered differently; null where one of them has no answer. */
export type Difference = Readonly<{
  question: string
  ours: Answers[string] | null
  theirs: Answers[string] | null
  /** One of the two results becomes another one when this answer alone is taken over from the other side. */
  matters: boolean
  /** Agreeing on this answer alone, whichever of the two it is, gives both the same result. */
  settles: boolean
}>

type Comparison = Readonly<{
  /** Both results are the same: what is recommended, and whether anything is. */
  agree: boolean
  /** In the order of the policy. */
  differences: readonly Difference[]
  /** The one question to settle first; null where the results agree, or no single answer brings them closer. */
  settle: string | null
}>

/** Put the answers of two people side by side: where they differ, and which of it makes the difference. */
export function compareAnswers(policy: OpenPolicy, ours: Answers, theirs: Answers, profile = 'default'): Comparison {
  const resultOf = (answers: Answers): string => {
    const { isSettled, isContradiction, recommended, possible, canBeNothing } = standing(policy, answers, profile)
    return JSON.stringify([isContradiction, isSettled, recommended, possible, canBeNothing])
  }
  const [our, their] = [resultOf(ours), resultOf(theirs)]
  const differences = policy.questions.flatMap(({ id }): Difference[] => {
    const [mine, others] = [answerTo(ours, id), answerTo(theirs, id)]
    if (JSON.stringify(mine) === JSON.stringify(others)) return []
    const withTheirs = resultOf(withAnswer(ours, id, others))
    const withOurs = resultOf(withAnswer(theirs, id, mine))
    return [
      {
        ...{ question: id, ours: mine, theirs: others },
        matters: withTheirs !== our || withOurs !== their,
        settles: our !== their && withTheirs === their && withOurs === our,
      },
    ]
  })
  const agree = our === their
  const first = differences.find(({ settles }) => settles) ?? differences.find(({ matters }) => matters)
  return { agree, differences, settle: agree ? null : (first?.question ?? null) }
}

/** Several options in one order, so that equal answers are equal. */
function answerTo(answers: Answers, question: string): Answers[string] | null {
  const answer = Object.hasOwn(answers, question) ? answers[question] : undefined
  if (answer === undefined) return null
  return answer === '?' ? answer : answer.toSorted()
}
