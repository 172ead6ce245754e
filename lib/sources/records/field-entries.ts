import type { Entry } from '@/lib/advisory/section'
import { entry } from '@/lib/sources/records/entry'
import { plainInline } from '@/lib/sources/records/inline'
import { leavesOf, nameOf } from '@/lib/sources/records/other-fields'

type Path = readonly PropertyKey[]

/** What a database keeps for itself, shown as it is: one fact for each name, its values in their order. */
export function fieldEntries(value: unknown, path: Path, lineOf: (path: Path) => number): Entry[] {
  const byName = byNameOf(leavesOf(value, path))
  return [...byName].map(([name, leaves]) =>
    entry(name, plainInline(leaves.map(({ text }) => text).join(', ')), lineOf(leaves[0]?.path ?? path)),
  )
}

type Leaf = ReturnType<typeof leavesOf>[number]

function byNameOf(leaves: readonly Leaf[]): Map<string, Leaf[]> {
  const groups = new Map<string, Leaf[]>()
  for (const leaf of leaves) {
    const name = nameOf(leaf.path)
    const group = groups.get(name)
    if (group === undefined) groups.set(name, [leaf])
    else group.push(leaf)
  }
  return groups
}
