import type { Allowed } from '@/lib/advisor/runtime/answers'
import type { OpenPolicy } from '@/lib/advisor/runtime/compiled-policy'

/** One diagram by itself: of each node its question and its children, children before parents; the last node is the root. */
export type Restricted = Readonly<{
  /** A node, or -1 - value. */
  root: number
  asks: readonly number[]
  kids: readonly (readonly number[])[]
}>

/** A diagram with only the options that are left, reduced: equal nodes are one, and a node whose children are all equal is that child. */
export function restrict(policy: OpenPolicy, root: number, allowed: Allowed): Restricted {
  const asks: number[] = []
  const kids: number[][] = []
  const unique = new Map<string, number>()
  const memo: (number | undefined)[] = []
  const walk = (ref: number): number => {
    if (ref < 0) return ref
    const known = memo[ref]
    if (known !== undefined) return known
    const question = policy.asks[ref] ?? 0
    const among = allowed[question] ?? 0
    const left: number[] = []
    let [key, isSame] = [`${question}`, true]
    const inner = policy.kids[ref] ?? []
    for (let at = 0; at < inner.length; at += 1) {
      if (((among >> at) & 1) === 0) continue
      const kid = walk(inner[at] ?? 0)
      left.push(kid)
      isSame &&= kid === left[0]
      key += `,${kid}`
    }
    const found = isSame ? (left[0] ?? 0) : (unique.get(key) ?? kids.push(left) - 1)
    if (found === asks.length && !isSame) {
      asks.push(question)
      unique.set(key, found)
    }
    memo[ref] = found
    return found
  }
  return { root: walk(root), asks, kids }
}
