import type { Answers } from '@/lib/advisor/runtime/answers'
import type { Answer } from '@/lib/check/result/result'

/** What files say, as answers of the advisor: where they give several options of one question, each of them is possible. */
export function advisorAnswers(answers: readonly Answer[]): Answers {
  const found: Record<string, string[]> = {}
  for (const { question, option } of answers) {
    const held = found[question] ?? []
    found[question] = held.includes(option) ? held : [...held, option]
  }
  return found
}
