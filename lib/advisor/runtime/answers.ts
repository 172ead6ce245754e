import type { CompiledPolicy } from '@/lib/advisor/runtime/compiled-policy'

/**
 * What a reader said: question -> the options still possible, or `?` for "I don't know". A question that was not asked has no key; an
 * empty list is an answer that says nothing, like `?`.
 */
export type Answers = Readonly<Record<string, '?' | readonly string[]>>

/** For each question, the options that are still possible, as bits. */
export type Allowed = readonly number[]

/** Not asked, not known and answered with nothing that the policy has: all options are possible. */
export function allowedBy({ questions }: CompiledPolicy, answers: Answers): Allowed {
  return questions.map(({ id, options }) => {
    const answer = Object.hasOwn(answers, id) ? answers[id] : '?'
    const bits = options.reduce((all, [option], at) => (answer?.includes(option) ? all | (1 << at) : all), 0)
    return answer === '?' || bits === 0 ? 2 ** options.length - 1 : bits
  })
}

/** The answers with one of them replaced, or taken away. */
export function withAnswer(answers: Answers, question: string, answer: Answers[string] | null): Answers {
  const kept = Object.entries(answers).filter(([id]) => id !== question)
  return Object.fromEntries(answer === null ? kept : [...kept, [question, answer]])
}

/** Whether an answer does not say one thing: "I don't know", one of several, or nothing. */
export const isOpen = (answer: Answers[string]): boolean => answer === '?' || answer.length !== 1
