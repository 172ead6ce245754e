import type { Allowed } from '@/lib/advisor/runtime/answers'
import { IMPOSSIBLE, type OpenPolicy } from '@/lib/advisor/runtime/compiled-policy'

/** The values that a diagram takes in the possible assignments that are left, as bits: bit 0 for the value 0. None when there is no such assignment. */
export type Reach = (ref: number) => number

/** One pass over the table; every diagram can be asked afterwards. */
export function reach({ asks, kids }: OpenPolicy, allowed: Allowed): Reach {
  const found: number[] = []
  const all = (ref: number) => (ref < 0 ? 2 ** (-1 - ref) : (found[ref] ?? 0))
  for (let node = 0; node < kids.length; node += 1) {
    const options = kids[node] ?? []
    const among = allowed[asks[node] ?? 0] ?? 0
    let bits = 0
    for (let at = 0; at < options.length; at += 1) if ((among >> at) & 1) bits |= all(options[at] ?? 0)
    found.push(bits)
  }
  return (ref) => all(ref) & ~(2 ** IMPOSSIBLE)
}

/** Whether exactly one or no value is left. */
export const isSettled = (bits: number): boolean => (bits & (bits - 1)) === 0
