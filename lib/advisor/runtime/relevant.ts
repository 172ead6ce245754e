import type { Allowed } from '@/lib/advisor/runtime/answers'
import { IMPOSSIBLE, type OpenPolicy } from '@/lib/advisor/runtime/compiled-policy'

/**
 * The questions on which a diagram still depends, ascending: the diagram is restricted to the options that are left and reduced again;
 * worlds that do not exist count as whatever makes it smaller.
 */
export function relevant({ asks, kids }: OpenPolicy, root: number, allowed: Allowed): number[] {
  const nowhere = -1 - IMPOSSIBLE
  const unique = new Map<string, number>()
  const nodes: (readonly [question: number, kids: readonly number[]])[] = []
  const memo: number[] = []
  const reduced = (ref: number) => (ref < 0 ? ref : (memo[ref] ?? 0))
  for (let node = 0; node <= root; node += 1) {
    const question = asks[node] ?? 0
    const left = (kids[node] ?? []).flatMap((kid, at) => (((allowed[question] ?? 0) >> at) & 1 ? [reduced(kid)] : []))
    const real = left.filter((ref) => ref !== nowhere)
    const first = real[0] ?? nowhere
    const key = `${question}:${left}`
    if (!real.every((ref) => ref === first) && !unique.has(key)) unique.set(key, nodes.push([question, real]) - 1)
    memo.push(real.every((ref) => ref === first) ? first : (unique.get(key) ?? 0))
  }
  const seen = new Set<number>()
  const found = new Set<number>()
  const walk = (ref: number) => {
    if (ref < 0 || seen.has(ref)) return
    seen.add(ref)
    const [question, real] = nodes[ref] ?? [0, []]
    found.add(question)
    real.forEach(walk)
  }
  walk(reduced(root))
  return [...found].sort((a, b) => a - b)
}
