import type { Advisory } from '@/lib/advisory/advisory'
import { advisoryPath } from '@/lib/advisory/slug'
import { groupBy } from '@/lib/library/indexes/advisory-group'

/** Something that an advisory is related to; with a page where the portal has one. */
export type Related = Readonly<{ id: string; title: string | null; path: string | null }>

type Names = Pick<Advisory, 'id' | 'title' | 'aliases' | 'related'>

/**
 * Find relations among advisories; all of them are indexed once.
 *
 * @returns What one of them is related to, in all directions: who shows the same problem, by id or alias, what it names, and who
 *   names it. Those with a page first, each once; the advisory itself is never among them.
 */
export function relationsAmong(all: readonly Names[]): (advisory: Names) => Related[] {
  const bearers = groupBy(all, namesOf)
  const naming = groupBy(all, ({ related }) => related.map(lower))
  const position = new Map(all.map((one, index) => [one, index]))
  const inOrder = (found: readonly Names[]) => found.toSorted((a, b) => (position.get(a) ?? 0) - (position.get(b) ?? 0))

  return (advisory) => {
    const mine = namesOf(advisory)
    const same = inOrder(mine.flatMap((name) => bearers.get(name) ?? []))
    const named = advisory.related.flatMap((name) => bearers.get(lower(name)) ?? [])
    const back = inOrder(mine.flatMap((name) => naming.get(name) ?? []))
    const pages = [...new Set([...same, ...named, ...back])].filter(({ id }) => id !== advisory.id)
    const others = advisory.related.filter((name) => !bearers.has(lower(name)))
    return [
      ...pages.map(({ id, title }) => ({ id, title, path: advisoryPath(id) })),
      ...[...new Set(others)].map((id) => ({ id, title: null, path: null })),
    ]
  }
}

const lower = (name: string) => name.toLowerCase()
const namesOf = ({ id, aliases }: Names) => [id, ...aliases].map(lower)
