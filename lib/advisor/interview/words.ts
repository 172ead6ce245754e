import type { PolicyTexts } from '@/lib/advisor/policy-texts'
import type { Answers } from '@/lib/advisor/runtime/answers'
import type { Change } from '@/lib/advisor/runtime/changes'

/** `KVM, Xen and LXC`; `or` in place of `and` where only one of them will be. */
export function listed(words: readonly string[], joint: 'and' | 'or' = 'and'): string {
  const last = words.at(-1) ?? ''
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} ${joint} ${last}`
}

/** `1 question`, `3 questions`. */
export const counted = (count: number, noun: string, plural = `${noun}s`): string => `${count} ${count === 1 ? noun : plural}`

export const nameOf = (texts: PolicyTexts, candidate: string): string =>
  texts.candidates.find(({ id }) => id === candidate)?.label ?? candidate

export const namesOf = (texts: PolicyTexts, candidates: readonly string[], joint: 'and' | 'or' = 'and'): string =>
  listed(
    candidates.map((id) => nameOf(texts, id)),
    joint,
  )

export const questionOf = (texts: PolicyTexts, question: string) => texts.questions.find(({ id }) => id === question)

export const optionLabel = (texts: PolicyTexts, question: string, option: string): string =>
  questionOf(texts, question)?.options.find(({ id }) => id === option)?.label ?? option

/** An answer as it is shown: its labels, "I don't know", or null where there is none. */
export function answerWords(texts: PolicyTexts, question: string, answers: Answers): string | null {
  const answer = Object.hasOwn(answers, question) ? answers[question] : undefined
  if (answer === undefined) return null
  if (answer === '?') return 'I don’t know'
  return listed(
    answer.map((option) => optionLabel(texts, question, option)),
    'or',
  )
}

/** What would have to be otherwise: `“Who shares a host?” answered “One team”`, each. */
export const changeWords = (texts: PolicyTexts, { changes }: Change): string[] =>
  changes.map(({ question, to }) => `“${questionOf(texts, question)?.ask ?? question}” answered “${optionLabel(texts, question, to)}”`)

/** What a change leads to: `KVM`, `KVM or Xen`, `nothing`. */
export const outcomeWords = (texts: PolicyTexts, { recommended, possible }: Change): string =>
  recommended.length > 0 ? namesOf(texts, recommended) : namesOf(texts, possible, 'or') || 'nothing'
