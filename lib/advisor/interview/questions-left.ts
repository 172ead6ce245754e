import type { ReadyPolicy } from '@/lib/advisor/interview/published-policy'
import { remembered } from '@/lib/advisor/interview/remembered'
import { type Answers, allowedBy } from '@/lib/advisor/runtime/answers'
import { IMPOSSIBLE } from '@/lib/advisor/runtime/compiled-policy'
import { questionsIn } from '@/lib/advisor/runtime/relevant'
import { type Restricted, restrict } from '@/lib/advisor/runtime/restrict'

/** How long the interview can still be. */
type QuestionsLeft = Readonly<{
  /** Never more: as many are asked when every one is answered with "I don't know". */
  atMost: number
  /** How many a reader who knows the answers is asked on average, all combinations of answers counted alike; rounded, at least 1. */
  usually: number
}>

/**
 * Count the questions that can still be asked.
 *
 * "At most" is the number of questions on which the outcome still depends: a reader who knows nothing is asked all of them, and
 * nobody is asked another. "Usually" is the mean path through the diagram in its own order, made shorter in the ratio in which whole
 * interviews, whose order is chosen anew after each answer, are shorter than that.
 */
export function questionsLeft(
  { open, meanQuestions }: Pick<ReadyPolicy, 'open' | 'meanQuestions'>,
  answers: Answers,
  profile = 'default',
): QuestionsLeft {
  const { atMost, mean } = lengthsOf(open, answers, profile)
  const whole = lengthsOf(open, {}, profile).mean
  const scaled = meanQuestions === null || whole === 0 ? mean : (mean * meanQuestions) / whole
  return { atMost, usually: atMost === 0 ? 0 : Math.min(atMost, Math.max(1, Math.round(scaled))) }
}

const lengthsOf = remembered((policy, answers, profile = 'default') => {
  const diagram = restrict(policy, policy.profiles[profile] ?? -1, allowedBy(policy, answers))
  const isAnswered = policy.questions.map(({ id }) => Object.hasOwn(answers, id))
  const atMost = questionsIn(diagram).filter((question) => !isAnswered[question]).length
  return { atMost, mean: meanLength(diagram, (question) => (isAnswered[question] ? 0 : 1)) }
})

function meanLength({ root, asks, kids }: Restricted, costOf: (question: number) => number): number {
  const nowhere = -1 - IMPOSSIBLE
  const lengths: number[] = []
  const lengthOf = (ref: number) => (ref < 0 ? 0 : (lengths[ref] ?? 0))
  kids.forEach((inner, node) => {
    const real = inner.filter((ref) => ref !== nowhere)
    const isAsked = real.some((ref) => ref !== real[0])
    const below = real.reduce((sum, ref) => sum + lengthOf(ref), 0) / Math.max(1, real.length)
    lengths.push(below + (isAsked ? costOf(asks[node] ?? 0) : 0))
  })
  return lengthOf(root)
}
