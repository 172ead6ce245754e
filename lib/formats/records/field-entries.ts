import type { Entry } from '@/lib/advisory/section'
import { entry } from '@/lib/formats/records/entry'
import { plainInline } from '@/lib/input/rst/rst-inline'

type Path = readonly PropertyKey[]

const MOST_NAMES = 100

/** What a database keeps for itself, shown as it is: one fact for each name, its values in their order; all in one where there are many. */
export function fieldEntries(value: unknown, path: Path, lineOf: (path: Path) => number): Entry[] {
  const leaves = leavesOf(value, path)
  const facts = [...byNameOf(leaves)].map(([name, same]) => ({
    name,
    text: same.map(({ text }) => text).join(', '),
    path: same[0]?.path ?? path,
  }))
  if (facts.length <= MOST_NAMES) return facts.map(({ name, text, path: at }) => entry(name, plainInline(text), lineOf(at)))
  return [entry('Other fields', plainInline(facts.map(({ name, text }) => `${name}: ${text}`).join('; ')), lineOf(path))]
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

/** Every scalar below a value, with its path. */
function leavesOf(value: unknown, path: Path): { path: Path; text: string }[] {
  if (value === null || value === undefined || value === '') return []
  if (typeof value !== 'object') return [{ path, text: String(value) }]
  return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, [...path, Array.isArray(value) ? Number(key) : key]))
}

/** `database_specific.severity`, without positions in lists. */
function nameOf(path: Path): string {
  return path.filter((part) => typeof part === 'string').join('.')
}
