import type { Diagrams, Ref } from '@/lib/advisor/compile/diagrams'

/** All refs of some diagrams, children before parents, in an order that only depends on the functions. */
export function reachable({ kidsOf }: Diagrams, roots: readonly Ref[]): Ref[] {
  const seen = new Set<Ref>()
  const found: Ref[] = []
  const walk = (ref: Ref) => {
    if (seen.has(ref)) return
    seen.add(ref)
    for (const kid of kidsOf(ref)) walk(kid)
    found.push(ref)
  }
  for (const root of roots) walk(root)
  return found
}

/** The variables that a function depends on, ascending. */
export function support(diagrams: Diagrams, root: Ref): number[] {
  const inner = reachable(diagrams, [root]).filter((ref) => !diagrams.isTerminal(ref))
  return [...new Set(inner.map(diagrams.variableOf))].toSorted((a, b) => a - b)
}

/** The values that a function takes, ascending. */
export function range(diagrams: Diagrams, root: Ref): number[] {
  return reachable(diagrams, [root])
    .filter(diagrams.isTerminal)
    .map(diagrams.leafOf)
    .toSorted((a, b) => a - b)
}

/** How often a variable has a value, as a share of 1: variables are independent of each other. */
export type Weight = (variable: number, value: number) => number

/** Value -> share of all assignments, each counted alike, or by a weight. */
export function shares(diagrams: Diagrams, root: Ref, weightOf?: Weight): Map<number, number> {
  const { kidsOf, leafOf, isTerminal, variableOf } = diagrams
  const weight = new Map<Ref, number>([[root, 1]])
  const found = new Map<number, number>()
  for (const ref of reachable(diagrams, [root]).toReversed()) {
    const mine = weight.get(ref) ?? 0
    if (isTerminal(ref)) found.set(leafOf(ref), mine)
    for (const [at, kid] of kidsOf(ref).entries()) {
      const part = weightOf === undefined ? 1 / kidsOf(ref).length : weightOf(variableOf(ref), at)
      weight.set(kid, (weight.get(kid) ?? 0) + mine * part)
    }
  }
  return found
}

/** One assignment (variable -> value; a variable left out may have any) for which the function has a wanted value; null when none has. */
export function witness(diagrams: Diagrams, root: Ref, isWanted: (value: number) => boolean): Map<number, number> | null {
  const { kidsOf, leafOf, isTerminal, variableOf } = diagrams
  const dead = new Set<Ref>()
  const walk = (ref: Ref): [number, number][] | null => {
    if (dead.has(ref)) return null
    if (isTerminal(ref)) return isWanted(leafOf(ref)) ? [] : null
    for (const [at, kid] of kidsOf(ref).entries()) {
      const rest = walk(kid)
      if (rest !== null) return [[variableOf(ref), at], ...rest]
    }
    dead.add(ref)
    return null
  }
  const path = walk(root)
  return path === null ? null : new Map(path)
}
