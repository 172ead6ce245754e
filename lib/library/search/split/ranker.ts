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
    const index = new Map(rows.map(([word = '', ...fields]) => [word, fields.map((places) => turned(unpackPlaces(places), fromNewest))]))
    const found = [...new Set([...index.values()].flatMap((fields) => fields.flatMap((places) => Object.keys(places))))].map(Number)
    const known: AsPlainObject = {
      ...{ documentCount: count, nextId: count, storedFields: {}, dirtCount: 0, serializationVersion: 2 },
      documentIds: Object.fromEntries(found.map((at) => [at, at])),
      fieldIds: Object.fromEntries(FIELDS.map((field, at) => [field, at])),
      fieldLength: Object.fromEntries(found.map((at) => [at, FIELDS.map((field) => lengths[field][fromNewest(at)] ?? 0)])),
      averageFieldLength: averages,
      index: [...index].map(([word, fields]) => [word, Object.fromEntries(fields.map((places, at) => [at, places] as const))]),
    }
    const engine = MiniSearch.loadJS(known, { ...WORDS, searchOptions: RANKING })
    return (words, combineWith) =>
      engine.search(words, { combineWith }).map(({ id, terms }) => ({ key: Number(id), words: new Set(terms) }))
  }
}

const turned = (places: Readonly<Record<number, number>>, turn: (number: number) => number) =>
  Object.fromEntries(Object.entries(places).map(([number, count]) => [turn(Number(number)), count]))
