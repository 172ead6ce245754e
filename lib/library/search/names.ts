import { nameKey } from '@/lib/library/search/id-query'
import type { SearchEntry } from '@/lib/library/search/search-entry'

/** Who bears a name: by its id, or as another name. */
export type Bearers = Readonly<{ own: number[]; others: number[] }>

/**
 * Every name of entries.
 *
 * @returns By `nameKey`, the places of the entries that bear it.
 */
export function namesAmong(entries: readonly Pick<SearchEntry, 'id' | 'names'>[]): Map<string, Bearers> {
  const found = new Map<string, Bearers>()
  const bearersOf = (name: string) => {
    const key = nameKey(name)
    const bearers = found.get(key) ?? { own: [], others: [] }
    found.set(key, bearers)
    return bearers
  }
  for (const [at, { id, names }] of entries.entries()) {
    bearersOf(id).own.push(at)
    for (const name of names) {
      const { own, others } = bearersOf(name)
      if (own.at(-1) !== at && others.at(-1) !== at) others.push(at)
    }
  }
  return found
}
