import type { SearchOptions } from 'minisearch'
import { foldWord, wordsOf } from '@/lib/library/search/words'

/** The parts of an entry that are searched; an index knows each by its place here. */
export const FIELDS = ['id', 'names', 'title', 'products', 'text'] as const

/** How much more a word counts in a part of an entry than in its text. */
export const BOOST: Readonly<Partial<Record<(typeof FIELDS)[number], number>>> = { id: 8, names: 6, title: 4, products: 2 }

/** How words are taken out of texts and compared. */
export const WORDS = { idField: 'key', fields: [...FIELDS], tokenize: wordsOf, processTerm: foldWord }

/** Whether words that begin with this one are looked for, too. */
export const isBeginning = (word: string, isLast: boolean): boolean => (isLast ? word.length > 1 : word.length > 3 && !/\d/.test(word))

/** How many slips of the finger a word may have, two letters in the wrong order being two: none in a short one, nor in what holds a digit. */
export const mostSlips = (word: string): number => (/\d/.test(word) || word.length < 4 ? 0 : word.length < 7 ? 1 : 2)

/** How well what is found fits. */
export const RANKING: SearchOptions = {
  boost: BOOST,
  prefix: (word, at, words) => isBeginning(word, at === words.length - 1),
  fuzzy: (word) => mostSlips(word) || false,
}
