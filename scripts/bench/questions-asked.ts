import { type Answers, allowedBy } from '@/lib/advisor/runtime/answers'
import type { OpenPolicy } from '@/lib/advisor/runtime/compiled-policy'
import { nextQuestion } from '@/lib/advisor/runtime/next-question'
import { relevant } from '@/lib/advisor/runtime/relevant'
import { assignmentAt, namedAssignment } from '@/lib/advisor/verify/assignments'

/** Chooses the next question, as an index; null when it is settled. */
type Ask = (policy: OpenPolicy, answers: Answers) => number | null

/** As the advisor asks. */
export const adaptive: Ask = (policy, answers) => nextQuestion(policy, answers)

/** As the advisor would ask if no question were pinned to the front. */
export const unpinned: Ask = (policy, answers) =>
  nextQuestion({ ...policy, questions: policy.questions.map((question) => ({ ...question, pin: 0 })) }, answers)

/** In a fixed order, leaving out what can no longer change the result. */
export const inOrder =
  (order: readonly string[]): Ask =>
  (policy, answers) => {
    const open = relevant(policy, policy.profiles.default ?? -1, allowedBy(policy, answers))
    const next = order.find((id) => open.some((at) => policy.questions[at]?.id === id))
    return next === undefined ? null : policy.questions.findIndex(({ id }) => id === next)
  }

/** How many questions each of these people is asked until it is settled; a person is an assignment, by its number, and knows every answer. */
export function questionsAsked(policy: OpenPolicy, people: readonly number[], ask: Ask): number[] {
  const known = new Map<string, number | null>()
  return people.map((number) => {
    const assignment = namedAssignment(policy, assignmentAt(policy, number))
    const answers: Record<string, readonly string[]> = {}
    for (let count = 0, path = ''; ; count += 1) {
      if (!known.has(path)) known.set(path, ask(policy, answers))
      const id = policy.questions[known.get(path) ?? -1]?.id
      if (id === undefined) return count
      answers[id] = [assignment[id] ?? '']
      path += `/${id}:${assignment[id]}`
    }
  })
}
