import type { Allowed } from '@/lib/advisor/runtime/answers'
import { IMPOSSIBLE, type OpenPolicy } from '@/lib/advisor/runtime/compiled-policy'

/** The values that a diagram takes in the possible assignments that are left, as bits: bit 0 for the value 0. None when there is no such assignment. */
export type Reach = (ref: number) => number

/** One pass over the table; every diagram can be asked afterwards. */
export function reach(policy: OpenPolicy, allowed: Allowed): Reach {
  const found = passed(policy, allowed, policy.asks.length - 1)
  return (ref) => (ref < 0 ? 2 ** (-1 - ref) : (found[ref] ?? 0)) & ~(2 ** IMPOSSIBLE)
}

/**
 * The same for whoever asks few diagrams: only the nodes that the answers leave are looked at, which are few where most questions are
 * answered.
 */
export function reachOfFew(policy: OpenPolicy, allowed: Allowed): Reach {
  const scratch = scratchOf(policy)
  scratch.turns += 1
  const turn = scratch.turns
  return (ref) => below(policy, allowed, ref, scratch, turn) & ~(2 ** IMPOSSIBLE)
}

/** What was found of each node, and in which turn: nothing is cleared between them. */
type Scratch = { turns: number; readonly values: Int32Array; readonly seen: Int32Array }

const scratches = new WeakMap<OpenPolicy, Scratch>()

function scratchOf(policy: OpenPolicy): Scratch {
  const { length } = policy.asks
  const held = scratches.get(policy) ?? { turns: 0, values: new Int32Array(length), seen: new Int32Array(length) }
  scratches.set(policy, held)
  return held
}

/** No deeper than there are questions. */
function below(policy: OpenPolicy, allowed: Allowed, ref: number, scratch: Scratch, turn: number): number {
  if (ref < 0) return 2 ** (-1 - ref)
  if (scratch.seen[ref] === turn) return scratch.values[ref] ?? 0
  const among = allowed[policy.asks[ref] ?? 0] ?? 0
  const options = policy.kids[ref] ?? []
  let bits = 0
  for (let at = 0; at < options.length; at += 1) if ((among >> at) & 1) bits |= below(policy, allowed, options[at] ?? 0, scratch, turn)
  scratch.values[ref] = bits
  scratch.seen[ref] = turn
  return bits
}

/** The values of one diagram, those of assignments that do not exist among them: a pass over the nodes up to its root. */
export function reachUpTo(policy: OpenPolicy, allowed: Allowed, root: number): number {
  return root < 0 ? 2 ** (-1 - root) : (passed(policy, allowed, root)[root] ?? 0)
}

/** Node -> the values that are left below it, for all nodes up to one. */
function passed({ asks, kids }: OpenPolicy, allowed: Allowed, last: number): Int32Array {
  const found = new Int32Array(last + 1)
  for (let node = 0; node <= last; node += 1) {
    const among = allowed[asks[node] ?? 0] ?? 0
    const options = kids[node] ?? []
    let bits = 0
    for (let at = 0; at < options.length; at += 1) {
      if (((among >> at) & 1) === 0) continue
      const kid = options[at] ?? 0
      bits |= kid < 0 ? 1 << (-1 - kid) : (found[kid] ?? 0)
    }
    found[node] = bits
  }
  return found
}

/** Whether exactly one or no value is left. */
export const isSettled = (bits: number): boolean => (bits & (bits - 1)) === 0
