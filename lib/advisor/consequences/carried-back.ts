import type { ReadyPolicy } from '@/lib/advisor/interview/published-policy'
import type { Answers } from '@/lib/advisor/runtime/answers'

type Named = Readonly<{ id: string; was?: readonly string[] | undefined }>

/** Answers to a newer policy in the words of an older one: by the same id, or by what the newer one says that it was. */
export function carriedBack(older: ReadyPolicy, newer: ReadyPolicy, answers: Answers): Answers {
  const asked = newer.texts.questions.flatMap((question): (readonly [string, Answers[string]])[] => {
    const answer = Object.hasOwn(answers, question.id) ? answers[question.id] : undefined
    const known = older.texts.questions.find((each) => isSame(question, each.id))
    if (answer === undefined || known === undefined) return []
    if (answer === '?') return [[known.id, answer]]
    const given = question.options.filter(({ id }) => answer.includes(id))
    const kept = known.options.filter(({ id }) => given.some((option) => isSame(option, id)))
    // An option that the older policy did not have was no answer to it.
    const isWhole = given.every((option) => known.options.some(({ id }) => isSame(option, id)))
    return isWhole && kept.length > 0 ? [[known.id, kept.map(({ id }) => id)]] : []
  })
  return Object.fromEntries(asked)
}

const isSame = ({ id, was = [] }: Named, older: string): boolean => id === older || was.includes(older)
