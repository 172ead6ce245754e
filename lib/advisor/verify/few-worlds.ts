import type { Answers } from '@/lib/advisor/runtime/answers'
import type { OpenPolicy } from '@/lib/advisor/runtime/compiled-policy'
import { assignmentAt } from '@/lib/advisor/verify/assignments'
import { realisticPerson } from '@/lib/advisor/verify/realistic-people'

/** As many assignments as may be left: what walks them all stays quick. */
const MOST = 48

/** The answers of somebody, half of the time a realistic one, with some of them opened again: "I don't know", or one of several. */
export function fewWorlds(open: OpenPolicy, random: () => number): Answers {
  const { questions } = open
  const person = random() < 0.5 ? assignmentAt(open, realisticPerson(open, random)) : null
  const answers: Record<string, '?' | readonly string[]> = {}
  let left = 1
  const shuffled = questions.map((question, index) => ({ question, index, at: random() })).sort((a, b) => a.at - b.at)
  for (const { question, index } of shuffled) {
    const ids = question.options.map(([option]) => option)
    const kind = random()
    const one = ids[person?.[index] ?? Math.floor(random() * ids.length)] ?? ''
    const others = ids.filter((option) => option === one || random() < 0.5)
    const isUnknown = kind < 0.25 && left * ids.length <= MOST
    const isPartly = kind > 0.85 && others.length > 1 && others.length < ids.length && left * others.length <= MOST
    answers[question.id] = isUnknown ? '?' : isPartly ? others : [one]
    left *= isUnknown ? ids.length : isPartly ? others.length : 1
  }
  return answers
}
