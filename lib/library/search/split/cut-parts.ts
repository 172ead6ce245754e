import { namesAmong } from '@/lib/library/search/names'
import type { SearchEntry } from '@/lib/library/search/search-entry'
import type { CountedWords } from '@/lib/library/search/split/count-words'
import { packPlaces } from '@/lib/library/search/split/places'
import { partKeyOf, type SplitIndex, type WordPart } from '@/lib/library/search/split/split-index'

/** With the index itself and the vocabulary there are at most a hundred files, until that would make parts too large. */
const MOST_PARTS = 96
/** So small a part is not worth a request; and so large a one would be too much for a word. */
const [LEAST_CHARACTERS, MOST_CHARACTERS] = [40_000, 70_000]

/** Words and names in their order, cut into parts of about the same weight, whatever they begin with. */
export function cutParts(entries: readonly SearchEntry[], { places }: CountedWords): Readonly<{ parts: WordPart[]; names: Names }> {
  const names: [string, Names[string]][] = []
  const rows: (readonly string[])[] = []
  for (const [name, bearers] of namesAmong(entries)) {
    const key = partKeyOf(name)
    if (key === null) names.push([name, bearers])
    else rows.push(trimmed([key, ...[bearers.own, bearers.others].map((numbers) => packPlaces(numbers.flatMap((number) => [number, 1])))]))
  }
  for (const [word, found] of places) rows.push(trimmed([word, ...found.map(packPlaces)]))
  rows.sort(([a = ''], [b = '']) => (a < b ? -1 : 1))

  const weights = rows.map((row) => row.reduce((sum, text) => sum + text.length + 3, 0))
  const size = Math.min(MOST_CHARACTERS, Math.max(LEAST_CHARACTERS, weights.reduce((sum, weight) => sum + weight, 0) / MOST_PARTS))
  const parts: (readonly string[])[][] = []
  let [before, open] = [0, -1]
  for (const [at, row] of rows.entries()) {
    if (Math.floor(before / size) !== open) parts.push([])
    open = Math.floor(before / size)
    parts.at(-1)?.push(row)
    before += weights[at] ?? 0
  }
  return { parts, names: Object.fromEntries(names) }
}

type Names = SplitIndex['split']['names']

const trimmed = (row: readonly string[]) => row.slice(0, row.findLastIndex((text) => text !== '') + 1)
