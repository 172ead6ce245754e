import type { Policy } from '@/lib/advisor/policy/policy-schema'
import type { Answers } from '@/lib/advisor/runtime/answers'
import type { Assignment } from '@/lib/advisor/verify/assignments'

/** For each question the options that are left, by id. */
export type Left = Readonly<Record<string, readonly string[]>>

/** What answers leave, worked out from the policy alone. */
export const leftBy = ({ questions }: Policy, answers: Answers): Left =>
  Object.fromEntries(
    questions.map(({ id, options }) => {
      const all = options.map((option) => option.id)
      const answer = Object.hasOwn(answers, id) ? (answers[id] ?? '?') : '?'
      const some = answer === '?' ? all : all.filter((option) => answer.includes(option))
      return [id, some.length === 0 ? all : some]
    }),
  )

export const countOf = (left: Left): number => Object.values(left).reduce((product, options) => product * options.length, 1)

/** Every assignment that is left; a generator, since there may be many. */
export function* worldsOf(left: Left): Generator<Assignment> {
  const entries = Object.entries(left)
  const all = countOf(left)
  for (let number = 0; number < all; number += 1) {
    let rest = number
    const world: Record<string, string> = {}
    for (const [question, options] of entries) {
      world[question] = options[rest % options.length] ?? ''
      rest = Math.floor(rest / options.length)
    }
    yield world
  }
}
