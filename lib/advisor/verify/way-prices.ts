import type { Policy } from '@/lib/advisor/policy/policy-schema'
import type { Left } from '@/lib/advisor/verify/worlds'

/** Answers to be changed: question and option. */
export type Way = readonly Readonly<{ question: string; to: string }>[]

const HARD = 1024
/** More than three hard changes, less than four. */
const LAST = 3 * HARD + 1

/**
 * What a way costs, read off the policy a second time: a setting 1, a project 1024, what is tried last 3073; Infinity where it is never
 * proposed. An open answer has a way only where each of its options has.
 *
 * @param gone Options of the release question to which nobody goes.
 */
export function priceOfWay({ questions, policy }: Policy, gone: readonly string[], left: Left, way: Way): number {
  return way.reduce((sum, { question, to }) => {
    const asked = questions.find(({ id }) => id === question)
    if (asked === undefined || asked.changeable === 'never' || asked.changeable === 'fact') return Number.POSITIVE_INFINITY
    const place = (id: string) => asked.options.findIndex((option) => option.id === id)
    const isBarred = (from: string) =>
      from === to ||
      asked.keeps?.includes(from) ||
      (asked.ways === 'later' && place(to) < place(from)) ||
      (asked.ways === 'earlier' && place(to) > place(from))
    if ((question === policy.releaseQuestion && gone.includes(to)) || left[question]?.some(isBarred)) return Number.POSITIVE_INFINITY
    return sum + (asked.role === 'last' ? LAST : asked.changeable === 'hard' ? HARD : 1)
  }, 0)
}

/** What is left with a way gone. */
export const after = (left: Left, way: Way): Left => ({ ...left, ...Object.fromEntries(way.map(({ question, to }) => [question, [to]])) })

/** Every way of at most two changes that may be proposed. */
export function* shortWays({ questions }: Policy, left: Left): Generator<Way> {
  const single = questions.flatMap(({ id, options }) =>
    options.filter((option) => !left[id]?.includes(option.id)).map((option) => ({ question: id, to: option.id })),
  )
  yield []
  for (const [at, one] of single.entries()) {
    yield [one]
    for (const other of single.slice(at + 1)) if (other.question !== one.question) yield [one, other]
  }
}

/** Every way made of changes that mend what runs, in any number of questions. */
export function mendingWays({ questions }: Policy, left: Left): Way[] {
  return questions.reduce<Way[]>(
    (ways, { id, fixes = [] }) => {
      const changes = fixes.filter((to) => left[id]?.join() !== to).map((to) => ({ question: id, to }))
      return ways.flatMap((way) => [way, ...changes.map((change) => [...way, change])])
    },
    [[]],
  )
}
