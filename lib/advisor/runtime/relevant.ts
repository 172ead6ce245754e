import type { Allowed } from '@/lib/advisor/runtime/answers'
import { IMPOSSIBLE, type OpenPolicy } from '@/lib/advisor/runtime/compiled-policy'
import { type Restricted, restrict } from '@/lib/advisor/runtime/restrict'

/**
 * The questions on which a diagram still depends when only some options are left, ascending.
 *
 * @param root A profile's outcome, or any other ref of the policy.
 */
export function relevant(policy: OpenPolicy, root: number, allowed: Allowed): number[] {
  return questionsIn(restrict(policy, root, allowed))
}

/** The questions on which a diagram depends, ascending; assignments that do not exist count as whatever makes it depend on fewer. */
export function questionsIn({ root, asks, kids }: Restricted): number[] {
  const nowhere = -1 - IMPOSSIBLE
  // A node whose children are equal but for assignments that do not exist says what they say.
  const same: number[] = []
  const real: number[][] = []
  const meaning = (ref: number) => (ref < 0 ? ref : (same[ref] ?? 0))
  kids.forEach((inner, node) => {
    const left = inner.map(meaning).filter((ref) => ref !== nowhere)
    real.push(left)
    same.push(left.every((ref) => ref === left[0]) ? (left[0] ?? nowhere) : node)
  })
  const found = new Set<number>()
  const seen = new Set<number>()
  const walk = (ref: number) => {
    if (ref < 0 || seen.has(ref)) return
    seen.add(ref)
    found.add(asks[ref] ?? 0)
    real[ref]?.forEach(walk)
  }
  walk(meaning(root))
  return [...found].sort((a, b) => a - b)
}
