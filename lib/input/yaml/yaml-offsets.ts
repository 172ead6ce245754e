import { isMap, isScalar, type Pair, type YAMLMap } from 'yaml'

/** Where the value at a path stands, or its last key with `ofKey`; where the path ends early, the last thing that is there. */
type OffsetOf = (path: readonly PropertyKey[], ofKey: boolean) => number

/** The pairs of each mapping are put in order when one of them is first asked for. */
export function offsetsIn(root: unknown): OffsetOf {
  const known: PairsOf = new Map()
  return (path, ofKey) => {
    let offset = rangeOf(root)?.[0] ?? 0
    let node: unknown = root
    for (const [index, part] of path.entries()) {
      const pair = isMap(node) ? pairAt(node, part, known) : undefined
      const key = pair && isScalar(pair.key) ? pair.key : undefined
      if (key?.range) offset = key.range[0]
      if (ofKey && index === path.length - 1) return offset
      node = pair ? pair.value : (node as { items?: readonly unknown[] } | null)?.items?.[Number(part)]
      const range = rangeOf(node)
      if (node === undefined || node === null) return offset
      if (range?.[0] !== undefined && (pair === undefined || isScalar(node))) offset = range[0]
    }
    return offset
  }
}

type PairsOf = Map<YAMLMap, ReadonlyMap<unknown, Pair>>

function pairAt(map: YAMLMap, key: PropertyKey, known: PairsOf): Pair | undefined {
  const pairs = known.get(map) ?? new Map(map.items.map((pair) => [isScalar(pair.key) ? pair.key.value : pair, pair]))
  known.set(map, pairs)
  return pairs.get(key)
}

const rangeOf = (node: unknown) => (node as { range?: readonly number[] | null } | null | undefined)?.range
