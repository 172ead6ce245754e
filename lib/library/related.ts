import type { Advisory } from '@/lib/advisory/advisory'
import { advisoryPath } from '@/lib/advisory/slug'

/** Something that an advisory is related to; with a page where the portal has one. */
export type Related = Readonly<{ id: string; title: string | null; path: string | null }>

type Names = Pick<Advisory, 'id' | 'title' | 'aliases' | 'related'>

/**
 * What an advisory is related to, in both directions: what it names, by id or alias, and who names it.
 *
 * @returns Those with a page first, each once, in the order in which they are named; the advisory itself is never among them.
 */
export function relatedTo(advisory: Names, all: readonly Names[]): Related[] {
  const byName = new Map<string, Names>()
  for (const other of all) for (const name of [...other.aliases, other.id]) byName.set(name.toLowerCase(), other)
  const mine = new Set([advisory.id, ...advisory.aliases].map((name) => name.toLowerCase()))

  const named = advisory.related.map((name) => byName.get(name.toLowerCase()) ?? name)
  const naming = all.filter(({ related }) => related.some((name) => mine.has(name.toLowerCase())))
  const found = [...new Set([...named, ...naming])].filter((one) => !mine.has((typeof one === 'string' ? one : one.id).toLowerCase()))
  const pages = found.filter((one) => typeof one !== 'string').map(({ id, title }) => ({ id, title, path: advisoryPath(id) }))
  const others = found.filter((one) => typeof one === 'string').map((id) => ({ id, title: null, path: null }))
  return [...pages, ...others]
}
