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
  const memo = new Map<number, number>()
  const walk = (ref: number): number => {
    if (ref < 0) return ref
    const known = memo.get(ref)
    if (known !== undefined) return known
    const question = policy.asks[ref] ?? 0
    const among = allowed[question] ?? 0
    const left: number[] = []
    const inner = policy.kids[ref] ?? []
    for (let at = 0; at < inner.length; at += 1) if ((among >> at) & 1) left.push(walk(inner[at] ?? 0))
    const found = left.every((kid) => kid === left[0]) ? (left[0] ?? 0) : add(question, left)
    memo.set(ref, found)
    return found
  }
  const add = (question: number, left: number[]): number => {
    const key = `${question}:${left}`
    const known = unique.get(key)
    if (known !== undefined) return known
    unique.set(key, asks.length)
    kids.push(left)
    return asks.push(question) - 1
  }
  return { root: walk(root), asks, kids }
}
