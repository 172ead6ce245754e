import { isBeginning, mostSlips } from '@/lib/library/search/search-options'
import { meantFor } from '@/lib/library/search/split/slips'
import type { WordPart } from '@/lib/library/search/split/split-index'

/** Where the parts of an index begin, and how they are had. */
type Parts = Readonly<{
  begins: readonly string[]
  part: (at: number) => Promise<WordPart>
  vocabulary: () => Promise<readonly string[]>
}>

/** A row of a part: a word with its packed places. */
export type Row = WordPart[number]

/** What begins with fewer letters is too much to fetch. */
const LEAST_LETTERS = 3
/** Parts that are fetched for the words that begin with one, or that it may have been meant for. */
const MOST_PARTS = 3

/** The rows that a search for words, or for an id, can need: an id is exact; of a word that nothing has, those of words that it may have been meant for. */
export async function findTerms(words: readonly string[], isId: boolean, parts: Parts): Promise<Row[]> {
  const found = await Promise.all(
    words.map(async (word, at) => {
      const isLast = at === words.length - 1
      const isOpen = !isId && isBeginning(word, isLast) && word.length >= LEAST_LETTERS
      const rows = await rowsOf(word, isOpen, parts)
      if (rows.length > 0 || isId || mostSlips(word) === 0) return rows
      const meant = meantFor(word, await parts.vocabulary())
      const places = [...new Set(meant.map((other) => partOf(other, parts.begins)))].slice(0, MOST_PARTS)
      const near = meant.filter((other) => places.includes(partOf(other, parts.begins)))
      return (await Promise.all(near.map((other) => rowsOf(other, false, parts)))).flat()
    }),
  )
  return found.flat()
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
