import { support } from '@/lib/advisor/compile/diagram-queries'
import type { DiagramStore } from '@/lib/advisor/compile/diagram-store'
import type { Ref } from '@/lib/advisor/compile/diagrams'

/**
 * Take a region apart into demands that have nothing to do with each other: it holds exactly where all of them hold, and no question
 * occurs in two. There is one finest way to do so, and this is it.
 *
 * @param region A diagram of 0 and 1.
 * @returns The demands, each a diagram of 0 and 1, by their first question; none where the region is everything.
 */
export function factorsOf(store: DiagramStore, region: Ref): Ref[] {
  const { diagrams, op } = store
  const all = support(diagrams, region)
  /** What the region says of some questions, whatever the others are. */
  const onto = (kept: readonly number[]): Ref =>
    all
      .filter((variable) => !kept.includes(variable))
      .reduce((left, variable) => store.anyOf(valuesOf(store, variable).map((at) => diagrams.restrict(left, variable, at))), region)
  const isApart = (part: readonly number[]): boolean =>
    diagrams.apply(op.and, onto(part), onto(all.filter((variable) => !part.includes(variable)))) === region

  const parts: number[][] = all.filter((variable) => isApart([variable])).map((variable) => [variable])
  let left = all.filter((variable) => !parts.flat().includes(variable))
  while (left.length > 0) {
    const part = smallestPart(left, isApart)
    parts.push(part)
    left = left.filter((variable) => !part.includes(variable))
  }
  return parts.toSorted(([a = 0], [b = 0]) => a - b).map(onto)
}

/** The smallest set that holds the first of some questions and stands apart from the rest. */
function smallestPart([first = 0, ...others]: readonly number[], isApart: (part: readonly number[]) => boolean): number[] {
  for (let size = 1; size < others.length; size += 1)
    for (const some of subsets(others, size)) if (isApart([first, ...some])) return [first, ...some]
  return [first, ...others]
}

function* subsets(members: readonly number[], size: number): Generator<number[]> {
  if (size === 0) yield []
  else for (const [at, member] of members.entries()) for (const rest of subsets(members.slice(at + 1), size - 1)) yield [member, ...rest]
}

const valuesOf = ({ diagrams }: DiagramStore, variable: number): number[] =>
  Array.from({ length: diagrams.arities[variable] ?? 0 }, (_, at) => at)
