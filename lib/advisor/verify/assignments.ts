import type { OpenPolicy } from '@/lib/advisor/runtime/compiled-policy'

/** One option for each question. */
export type Assignment = Readonly<Record<string, string>>

/** How many assignments there are, the impossible ones among them. */
export const assignmentCount = ({ questions }: OpenPolicy): number =>
  questions.reduce((product, { options }) => product * options.length, 1)

/** The assignment of a number below `worldCount`, as option indexes: the last question counts fastest. */
export function assignmentAt({ questions }: OpenPolicy, number: number): number[] {
  const indexes: number[] = new Array(questions.length).fill(0)
  let rest = number
  for (let at = questions.length - 1; at >= 0; at -= 1) {
    const count = questions[at]?.options.length ?? 1
    indexes[at] = rest % count
    rest = Math.floor(rest / count)
  }
  return indexes
}

/** An assignment with its ids. */
export function namedAssignment({ questions }: OpenPolicy, indexes: readonly number[]): Assignment {
  const assignment: Record<string, string> = {}
  for (const [at, { id, options }] of questions.entries()) assignment[id] = options[indexes[at] ?? 0]?.[0] ?? ''
  return assignment
}

/** The value of a diagram in one assignment. */
export function valueIn({ asks, kids }: OpenPolicy, root: number, indexes: readonly number[]): number {
  let ref = root
  while (ref >= 0) ref = kids[ref]?.[indexes[asks[ref] ?? 0] ?? 0] ?? -1
  return -1 - ref
}
