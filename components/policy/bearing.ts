import type { Policy } from '@/lib/advisor/policy/policy-schema'
import type { Advisory } from '@/lib/advisory/advisory'
import { advisoryPath } from '@/lib/advisory/slug'

/** Something that bears on something else: its id, what it is called, and where it stands. */
export type Bearing = Readonly<{ id: string; name: string; path: string }>

/** The questions that an advisory bears on, in the order of the policy; ids that the policy does not have are left out. */
export function questionsOf({ questions }: Pick<Policy, 'questions'>, advisory: Pick<Advisory, 'questions'>): Bearing[] {
  return questions
    .filter(({ id }) => advisory.questions.includes(id))
    .map(({ id, ask }) => ({ id, name: ask, path: `/advisor/policy/#question-${id}` }))
}

/** Question id -> the advisories that bear on it, in the order given. */
export function advisoriesByQuestion(advisories: readonly Pick<Advisory, 'id' | 'title' | 'questions'>[]): Map<string, Bearing[]> {
  const found = new Map<string, Bearing[]>()
  for (const { id, title, questions } of advisories)
    for (const question of questions) found.set(question, [...(found.get(question) ?? []), { id, name: title, path: advisoryPath(id) }])
  return found
}
