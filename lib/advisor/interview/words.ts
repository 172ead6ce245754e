import type { PolicyTexts } from '@/lib/advisor/compile/policy-texts'
import type { Answers } from '@/lib/advisor/runtime/answers'
import type { Change } from '@/lib/advisor/runtime/changes'
import type { Unknown } from '@/lib/advisor/runtime/unknowns'
import { listed } from '@/lib/listed'

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

/** A way of ranking by what it looks at: `operations: what the team runs well, then upkeep`. */
export function profileWords(texts: PolicyTexts, profile: string): string {
  const labels = (texts.profiles[profile] ?? []).map((id) => texts.criteria.find((criterion) => criterion.id === id)?.label ?? id)
  return `${profile}: ${labels.map((label) => label.charAt(0).toLowerCase() + label.slice(1)).join(', then ')}`
}

/** What would have to be otherwise: `Who shares a host? “One team”`, each. */
export const changeWords = (texts: PolicyTexts, { changes }: Change): string[] =>
  changes.map(({ question, to }) => `${questionOf(texts, question)?.ask ?? question} “${optionLabel(texts, question, to)}”`)

type Left = Pick<Change, 'possible' | 'canBeNothing'>

/** What may still come out: `KVM, Xen or no acceptable option`. */
export const leftNames = (texts: PolicyTexts, { possible, canBeNothing }: Left, joint: 'and' | 'or' = 'or'): string =>
  listed([...possible.map((id) => nameOf(texts, id)), ...(canBeNothing ? ['no acceptable option'] : [])], joint)

type OptionOutcome = Unknown['options'][number]

/** What one answer to an open question leads to: `KVM`, `nothing is acceptable`, `open: KVM or no acceptable option`. */
export function optionOutcome(texts: PolicyTexts, outcome: OptionOutcome): string {
  const { isSettled, possible, canBeNothing } = outcome
  if (!isSettled) return `open: ${leftNames(texts, outcome)}`
  if (possible.length > 0) return namesOf(texts, possible)
  return canBeNothing ? 'nothing is acceptable' : 'no such deployment exists'
}

/** What a change leads to, as a sentence. */
export function outcomeSentence(texts: PolicyTexts, change: Change): string {
  const { recommended, possible } = change
  if (recommended.length > 1) return `Then ${namesOf(texts, recommended)} are equally good.`
  if (recommended.length === 1) return `Then ${namesOf(texts, recommended)} is recommended.`
  return possible.length === 0 ? 'Then nothing is acceptable.' : `Then it is open between ${leftNames(texts, change, 'and')}.`
}
