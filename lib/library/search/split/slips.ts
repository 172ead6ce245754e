import { mostSlips } from '@/lib/library/search/search-options'

/** So many words are tried for one that nothing has. */
const MOST_WORDS = 12

type Meant = Readonly<{ other: string; distance: number }>

/**
 * The words that another may have been meant for, nearest first, each with how many slips it is away.
 *
 * @param vocabulary Sorted: what two neighbours begin with in common is compared once, and what begins too differently not at all.
 */
export function meantFor(word: string, vocabulary: readonly string[]): Meant[] {
  const most = mostSlips(word)
  if (most === 0) return []
  const near: Meant[] = []
  const rows = [Uint16Array.from({ length: word.length + 1 }, (_, at) => at)] // of the letters before each place of the other word
  let [last, known] = ['', 0] // the word before, and of how many of its letters the rows are worked out
  for (const other of vocabulary) {
    let at = sharedLetters(last, other, known)
    last = other
    while (at < other.length && nearest(rows[at]) <= most) {
      rows[at + 1] = nextRow(rows[at], rows[at + 1], word, other.charCodeAt(at))
      at += 1
    }
    known = at
    const distance = at < other.length ? undefined : rows[at]?.[word.length]
    if (distance !== undefined && distance <= most) near.push({ other, distance })
  }
  return near.toSorted((a, b) => a.distance - b.distance).slice(0, MOST_WORDS)
}

function sharedLetters(a: string, b: string, most: number): number {
  let at = 0
  while (at < most && at < b.length && a.charCodeAt(at) === b.charCodeAt(at)) at += 1
  return at
}

/** Fewer slips than this no word has that goes on from here. */
function nearest(row: Uint16Array<ArrayBuffer> | undefined): number {
  let least = Number.POSITIVE_INFINITY
  for (const slips of row ?? []) least = Math.min(least, slips)
  return least
}

/** Slips from each beginning of the word to another beginning that is a letter longer, after Levenshtein. @param into Is overwritten. */
function nextRow(
  before = new Uint16Array(),
  into: Uint16Array<ArrayBuffer> | undefined,
  word: string,
  letter: number,
): Uint16Array<ArrayBuffer> {
  const row = into ?? new Uint16Array(word.length + 1)
  row[0] = (before[0] ?? 0) + 1
  for (let at = 1; at <= word.length; at += 1) {
    const exchanged = (before[at - 1] ?? 0) + (word.charCodeAt(at - 1) === letter ? 0 : 1)
    row[at] = Math.min(exchanged, (before[at] ?? 0) + 1, (row[at - 1] ?? 0) + 1)
  }
  return row
}
