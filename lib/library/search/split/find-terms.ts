import { isBeginning, mostSlips } from '@/lib/library/search/search-options'
import { weightOfBeginning, weightOfSlip } from '@/lib/library/search/split/score'
import { meantFor } from '@/lib/library/search/split/slips'
import type { WordPart } from '@/lib/library/search/split/split-index'

/** Where the parts of an index begin, and how they are had. */
type Parts = Readonly<{
  begins: readonly string[]
  part: (at: number) => Promise<WordPart>
  vocabulary: () => Promise<readonly string[]>
}>

/** A row of a part: a word with its packed places. */
type Row = WordPart[number]

/** What stands for a word that is looked for: rows, and how much each of them counts. */
export type AskedWord = Readonly<{ found: readonly Readonly<{ row: Row; weight: number }>[] }>

/** What begins with fewer letters is too much to fetch. */
const LEAST_LETTERS = 3
/** Parts that are fetched for the words that begin with one, or that it may have been meant for. */
const MOST_PARTS = 3

/**
 * Of each word of a search, the rows that stand for it: an id is exact; of a word that nothing has, those of words that it may have been
 * meant for. A word that is written twice is one.
 */
export async function findTerms(words: readonly string[], isId: boolean, parts: Parts): Promise<AskedWord[]> {
  const different = words.filter((word, at) => words.lastIndexOf(word) === at)
  return Promise.all(
    different.map(async (word, at): Promise<AskedWord> => {
      const isLast = at === different.length - 1
      const isOpen = !isId && isBeginning(word, isLast) && word.length >= LEAST_LETTERS
      const rows = await rowsOf(word, isOpen, parts)
      if (rows.length > 0 || isId || mostSlips(word) === 0)
        return { found: rows.map((row) => ({ row, weight: weightOfBeginning(row[0] ?? '', word) })) }
      const meant = meantFor(word, await parts.vocabulary())
      const places = [...new Set(meant.map(({ other }) => partOf(other, parts.begins)))].slice(0, MOST_PARTS)
      const near = meant.filter(({ other }) => places.includes(partOf(other, parts.begins)))
      const read = near.map(async ({ other, distance }) =>
        (await rowsOf(other, false, parts)).map((row) => ({ row, weight: weightOfSlip(other, distance) })),
      )
      return { found: (await Promise.all(read)).flat() }
    }),
  )
}

/** The row of a key, and of all words that begin with it where it is open. */
export async function rowsOf(key: string, isOpen: boolean, { begins, part }: Parts): Promise<Row[]> {
  const first = partOf(key, begins)
  const last = isOpen ? Math.min(partOf(`${key}\uffff`, begins), first + MOST_PARTS - 1) : first
  const rows = await Promise.all(Array.from({ length: last - first + 1 }, (_, at) => part(first + at)))
  return rows.flat().filter(([word = '']) => (isOpen ? word.startsWith(key) : word === key))
}

/** Which part holds a key, if any does. */
const partOf = (key: string, begins: readonly string[]) =>
  Math.max(
    0,
    begins.findLastIndex((begin) => begin <= key),
  )
