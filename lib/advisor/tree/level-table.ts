import type { Diagrams, Ref } from '@/lib/advisor/compile/diagrams'

/** A node of a table whose levels can be swapped: the variable that it tests and a child per value; terminals have no children. */
type Node = { variable: number; kids: readonly number[] }

/**
 * One diagram in a form in which neighbouring levels can change places. A node stands for the same function before and after a swap, so
 * nothing above the two levels has to be touched.
 */
export function createLevelTable(diagrams: Diagrams, root: Ref) {
  const { arities } = diagrams
  const order = arities.map((_, variable) => variable)
  const nodes: Node[] = []
  const leaves = new Map<number, number>()
  const top = copy(root)
  let levels: number[][] = []
  collect()

  function copy(from: Ref): number {
    const memo = new Map<Ref, number>()
    const walk = (ref: Ref): number => {
      const known = memo.get(ref)
      if (known !== undefined) return known
      const kids = diagrams.kidsOf(ref).map(walk)
      const made = nodes.push({ variable: diagrams.isTerminal(ref) ? -1 : diagrams.variableOf(ref), kids }) - 1
      if (diagrams.isTerminal(ref)) leaves.set(made, diagrams.leafOf(ref))
      memo.set(ref, made)
      return made
    }
    return walk(from)
  }

  /** Forget the nodes that nothing leads to any more. */
  function collect(): void {
    levels = arities.map(() => [])
    const seen = new Set<number>()
    const walk = (at: number) => {
      if (seen.has(at)) return
      seen.add(at)
      const { variable, kids } = nodes[at] ?? { variable: -1, kids: [] }
      levels[variable]?.push(at)
      for (const kid of kids) walk(kid)
    }
    walk(top)
  }

  /** Let the variable at a place of the order change places with the next one. */
  function swap(place: number): void {
    const [upper, lower] = [order[place] ?? 0, order[place + 1] ?? 0]
    const isLower = (at: number) => nodes[at]?.variable === lower
    const moved = (levels[upper] ?? []).filter((at) => nodes[at]?.kids.some(isLower))
    const kept = (levels[upper] ?? []).filter((at) => !nodes[at]?.kids.some(isLower))
    const unique = new Map(kept.map((at) => [nodes[at]?.kids.join() ?? '', at]))
    const upperNode = (kids: readonly number[]): number => {
      const [first = 0] = kids
      if (kids.every((kid) => kid === first)) return first
      const known = unique.get(kids.join())
      if (known !== undefined) return known
      const made = nodes.push({ variable: upper, kids }) - 1
      unique.set(kids.join(), made)
      return made
    }
    for (const at of moved) {
      const kids = nodes[at]?.kids ?? []
      const turned = Array.from({ length: arities[lower] ?? 0 }, (_, value) =>
        upperNode(kids.map((kid) => (isLower(kid) ? (nodes[kid]?.kids[value] ?? kid) : kid))),
      )
      nodes[at] = { variable: lower, kids: turned }
    }
    order[place] = lower
    order[place + 1] = upper
    collect()
  }

  return {
    top,
    swap,
    /** Variables in the order in which they are tested now. */
    order: (): readonly number[] => order,
    variableOf: (at: number): number => nodes[at]?.variable ?? -1,
    kidsOf: (at: number): readonly number[] => nodes[at]?.kids ?? [],
    /** The value of a terminal; undefined for other nodes. */
    leafOf: (at: number): number | undefined => leaves.get(at),
  }
}
export type LevelTable = ReturnType<typeof createLevelTable>
