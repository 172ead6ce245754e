import MiniSearch, { type AsPlainObject } from 'minisearch'
import type { WordIndex } from '@/lib/library/search/find-words'
import { FIELDS, RANKING, WORDS } from '@/lib/library/search/search-options'
import type { Row } from '@/lib/library/search/split/find-terms'
import { unpackPlaces } from '@/lib/library/search/split/places'
import type { SplitIndex } from '@/lib/library/search/split/split-index'

/**
 * Let MiniSearch rank what a few words find: it is given an index of them alone, in which everything else that goes into a score (how many
 * entries there are, and how long each is) is as it is among all.
 */
export function rankerOf({
  lengths,
  count,
}: Pick<SplitIndex['split'], 'lengths' | 'count'>): (rows: readonly Row[]) => WordIndex['matches'] {
  const averages = FIELDS.map((field) => lengths[field].reduce((sum, length) => sum + length, 0) / count)
  const fromNewest = (number: number) => count - 1 - number // of two that score the same, the newer comes first

  return (rows) => {
    const index = new Map(rows.map(([word = '', ...fields]) => [word, fields.map((places) => unpackPlaces(places, fromNewest))]))
    const documentIds: Record<number, number> = {}
    const fieldLength: Record<number, number[]> = {}
    for (const fields of index.values())
      for (const places of fields)
        for (const key in places) {
          if (fieldLength[key] !== undefined) continue
          const at = Number(key)
          documentIds[at] = at
          fieldLength[at] = FIELDS.map((field) => lengths[field][fromNewest(at)] ?? 0)
        }
    const known: AsPlainObject = {
      ...{ documentCount: count, nextId: count, storedFields: {}, dirtCount: 0, serializationVersion: 2 },
      ...{ documentIds, fieldLength, averageFieldLength: averages },
      fieldIds: Object.fromEntries(FIELDS.map((field, at) => [field, at])),
      index: [...index].map(([word, fields]) => [word, Object.fromEntries(fields.map((places, at) => [at, places] as const))]),
    }
    const engine = MiniSearch.loadJS(known, { ...WORDS, searchOptions: RANKING })
    const shared = sharedSets()
    return (words, combineWith) => engine.search(words, { combineWith }).map(({ id, terms }) => ({ key: Number(id), words: shared(terms) }))
  }
}

/** Sets of words, each made once: thousands of entries are found by the same. */
function sharedSets(): (words: readonly string[]) => ReadonlySet<string> {
  const sets = new Map<string, ReadonlySet<string>>()
  return (words) => {
    const key = words.join(' ')
    const set = sets.get(key) ?? new Set(words)
    sets.set(key, set)
    return set
  }
}
