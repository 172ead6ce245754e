import type { Weight } from '@/lib/advisor/compile/diagram-queries'
import type { Diagrams, Ref } from '@/lib/advisor/compile/diagrams'

/** Of all paths to 1 the one with the most assignments, as variable -> value; a variable that is left out may have any. Null without a path. */
export function widestPath(diagrams: Diagrams, root: Ref, weightOf?: Weight): Map<number, number> | null {
  const { kidsOf, leafOf, isTerminal, variableOf } = diagrams
  type Path = Readonly<{ share: number; at: number; rest: Ref }>
  const memo = new Map<Ref, Path>()
  const walk = (ref: Ref): Path => {
    const known = memo.get(ref)
    if (known) return known
    const kids = kidsOf(ref)
    const part = (at: number) => (weightOf === undefined ? 1 / kids.length : weightOf(variableOf(ref), at))
    const paths = kids.map((kid, at) => ({ share: walk(kid).share * part(at), at, rest: kid }))
    const best = isTerminal(ref)
      ? { share: leafOf(ref) === 1 ? 1 : 0, at: 0, rest: ref }
      : paths.reduce((a, b) => (b.share > a.share ? b : a))
    memo.set(ref, best)
    return best
  }
  if (walk(root).share === 0) return null
  const path = new Map<number, number>()
  for (let ref = root; !isTerminal(ref); ref = walk(ref).rest) path.set(variableOf(ref), walk(ref).at)
  return path
}
