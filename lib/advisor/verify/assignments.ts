import type { OpenPolicy } from '@/lib/advisor/runtime/compiled-policy'
import type { World } from '@/lib/advisor/verify/oracle'

/** A generator of numbers in [0, 1) that gives the same row for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** How many worlds there are, the impossible ones among them. */
export const worldCount = ({ questions }: OpenPolicy): number => questions.reduce((product, { options }) => product * options.length, 1)

/** The world of a number below `worldCount`, as option indexes: the last question counts fastest. */
export function worldAt({ questions }: OpenPolicy, number: number): number[] {
  const indexes: number[] = new Array(questions.length).fill(0)
  let rest = number
  for (let at = questions.length - 1; at >= 0; at -= 1) {
    const count = questions[at]?.options.length ?? 1
    indexes[at] = rest % count
    rest = Math.floor(rest / count)
  }
  return indexes
}

/** A world with its ids. */
export function namedWorld({ questions }: OpenPolicy, indexes: readonly number[]): World {
  const world: Record<string, string> = {}
  for (const [at, { id, options }] of questions.entries()) world[id] = options[indexes[at] ?? 0]?.[0] ?? ''
  return world
}

/** The value of a diagram in one world. */
export function valueIn({ asks, kids }: OpenPolicy, root: number, indexes: readonly number[]): number {
  let ref = root
  while (ref >= 0) ref = kids[ref]?.[indexes[asks[ref] ?? 0] ?? 0] ?? -1
  return -1 - ref
}
