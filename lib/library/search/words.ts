/** A word of a text as it is compared, with its place. */
export type Word = Readonly<{ word: string; from: number; to: number }>

const WORD = /[\p{L}\p{M}\p{N}]+/gu
const PLAIN = /^[a-z\d]*$/

/** A word as words are compared: lower case, without accents. */
export function foldWord(word: string): string {
  const lower = word.toLowerCase()
  return PLAIN.test(lower) ? lower : lower.normalize('NFKD').replace(/\p{M}+/gu, '')
}

/** The words of a text as they are written, in order. Dots, dashes and underscores part words: `nova.conf` is two. */
export function wordsOf(text: string): string[] {
  return text.match(WORD) ?? []
}

/** The words of a text, folded, with their places in it. */
export function placedWords(text: string): Word[] {
  return Array.from(text.matchAll(WORD), (found) => ({
    word: foldWord(found[0]),
    from: found.index,
    to: found.index + found[0].length,
  }))
}
