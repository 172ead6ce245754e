import type { Advisory } from '@/lib/advisory/advisory'

type Named = Pick<Advisory, 'id' | 'title' | 'aliases' | 'cves' | 'related'>

/** A name that leads to advisories. */
export type Alias<T = Named> = Readonly<{
  /** As it is written. */
  name: string
  /** Whether the advisories are what is named, or only speak of it. */
  kind: 'same' | 'mentioned'
  /** In the order given. */
  advisories: readonly T[]
}>

/** Names that can be an address of their own: upper case first, so that no page of the portal has the same. */
const CAN_BE_ADDRESS = /^[A-Z][A-Za-z0-9]*-[A-Za-z0-9][\w.-]{0,120}$/

/**
 * Every name by which somebody may look for an advisory: its id, its aliases and CVEs; and what it speaks of, unless an
 * advisory of that name is here.
 *
 * @returns In the order of the alphabet; each name once, however it is capitalised.
 */
export function aliasesOf<T extends Named>(advisories: readonly T[]): Alias<T>[] {
  const found = new Map<string, { name: string; same: Set<T>; mentioned: Set<T> }>()
  const add = (name: string, kind: 'same' | 'mentioned', advisory: T) => {
    if (!CAN_BE_ADDRESS.test(name)) return
    const entry = found.get(name.toLowerCase()) ?? { name, same: new Set<T>(), mentioned: new Set<T>() }
    found.set(name.toLowerCase(), entry)
    entry[kind].add(advisory)
  }
  for (const advisory of advisories) {
    for (const name of [advisory.id, ...advisory.aliases, ...advisory.cves]) add(name, 'same', advisory)
  }
  for (const advisory of advisories) for (const name of advisory.related) add(name, 'mentioned', advisory)
  return [...found.values()]
    .map(({ name, same, mentioned }): Alias<T> => {
      const own = [...same].find(({ id }) => id.toLowerCase() === name.toLowerCase())
      if (own !== undefined) return { name, kind: 'same', advisories: [own] }
      return same.size > 0 ? { name, kind: 'same', advisories: [...same] } : { name, kind: 'mentioned', advisories: [...mentioned] }
    })
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
}
