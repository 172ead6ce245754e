import { type Answers, allowedBy } from '@/lib/advisor/runtime/answers'
import { IMPOSSIBLE, type OpenPolicy } from '@/lib/advisor/runtime/compiled-policy'

/** How long the interview can still be. */
export type QuestionsLeft = Readonly<{
  /** Never more: as many are asked when every one is answered with "I don't know". */
  atMost: number
  /** How many a reader who knows the answers is asked on average, all combinations of answers counted alike; rounded, at least 1. */
  usually: number
}>

/**
 * Count the questions that can still be asked: one pass over the diagram, restricted to the answers and reduced.
 *
 * "At most" is the number of questions on which the outcome still depends: a reader who knows nothing is asked all of them, and
 * nobody is asked another. "Usually" follows the order of the diagram, which is never better than the order in which we ask.
 */
export function questionsLeft(policy: OpenPolicy, answers: Answers, profile = 'default'): QuestionsLeft {
  const { asks, kids, questions } = policy
  const root = policy.profiles[profile] ?? -1
  const allowed = allowedBy(policy, answers)
  const nowhere = -1 - IMPOSSIBLE
  const isAnswered = questions.map(({ id }) => Object.hasOwn(answers, id))
  const unique = new Map<string, number>()
  const reduced: { question: number; real: readonly number[]; length: number }[] = []
  const memo: number[] = []
  const seen = (ref: number) => (ref < 0 ? ref : (memo[ref] ?? nowhere))
  const lengthOf = (ref: number) => (ref < 0 ? 0 : (reduced[ref]?.length ?? 0))
  for (let node = 0; node <= root; node += 1) {
    const question = asks[node] ?? 0
    const left = (kids[node] ?? []).flatMap((kid, at) => (((allowed[question] ?? 0) >> at) & 1 ? [seen(kid)] : []))
    const real = left.filter((ref) => ref !== nowhere)
    const first = real[0] ?? nowhere
    if (real.every((ref) => ref === first)) {
      memo.push(first)
      continue
    }
    const key = `${question}:${left}`
    const mean = real.reduce((sum, ref) => sum + lengthOf(ref), 0) / real.length
    const at = unique.get(key) ?? reduced.push({ question, real, length: mean + (isAnswered[question] ? 0 : 1) }) - 1
    unique.set(key, at)
    memo.push(at)
  }
  const support = new Set<number>()
  const walked = new Set<number>()
  const walk = (ref: number): void => {
    const node = reduced[ref]
    if (node === undefined || walked.has(ref)) return
    walked.add(ref)
    support.add(node.question)
    node.real.forEach(walk)
  }
  walk(seen(root))
  const atMost = [...support].filter((question) => !isAnswered[question]).length
  return { atMost, usually: atMost === 0 ? 0 : Math.min(atMost, Math.max(1, Math.round(lengthOf(seen(root))))) }
}
