import { placedWords, type Word } from '@/lib/library/search/words'

/** A piece of a text; the marked ones are what was looked for. */
export type Piece = Readonly<{ text: string; isMarked: boolean }>

/** Longest excerpt, in words. */
const LENGTH = 34
/** Words shown before the first one that is marked. */
const LEAD = 6

/** A text in pieces, with every one of the words marked. */
export function marked(text: string, words: ReadonlySet<string>): Piece[] {
  return piecesOf(text, placedWords(text), words, 0, text.length)
}

/**
 * The part of a text that says most about the words: the stretch with the most different ones, the earliest of several.
 *
 * @returns Pieces of it, with an ellipsis where the text was cut; the beginning of the text where it has none of the words.
 */
export function excerptOf(text: string, words: ReadonlySet<string>): Piece[] {
  const all = placedWords(text)
  if (all.length <= LENGTH) return piecesOf(text, all, words, 0, text.length)
  const first = Math.min(Math.max(0, bestStart(all, words) - LEAD), all.length - LENGTH)
  const last = first + LENGTH - 1
  const from = first === 0 ? 0 : (all[first]?.from ?? 0)
  const to = last >= all.length - 1 ? text.length : (all[last]?.to ?? text.length)
  const pieces = piecesOf(text, all.slice(first, last + 1), words, from, to)
  return [...(from > 0 ? [plain('… ')] : []), ...pieces, ...(to < text.length ? [plain(' …')] : [])]
}

const plain = (text: string): Piece => ({ text, isMarked: false })

/** Where the stretch with the most different words begins: at a marked word, or at 0. */
function bestStart(all: readonly Word[], words: ReadonlySet<string>): number {
  const places = all.flatMap(({ word }, at) => (words.has(word) ? [{ word, at }] : []))
  let best = { at: 0, count: 0 }
  for (const [index, { at }] of places.entries()) {
    const inside = new Set<string>()
    for (let next = index; next < places.length; next += 1) {
      const place = places[next]
      if (place === undefined || place.at >= at + LENGTH - LEAD) break
      inside.add(place.word)
    }
    if (inside.size > best.count) best = { at, count: inside.size }
    if (best.count === words.size) break
  }
  return best.at
}

function piecesOf(text: string, all: readonly Word[], words: ReadonlySet<string>, from: number, to: number): Piece[] {
  const pieces: Piece[] = []
  let done = from
  for (const word of all) {
    if (!words.has(word.word)) continue
    if (word.from > done) pieces.push(plain(text.slice(done, word.from)))
    pieces.push({ text: text.slice(word.from, word.to), isMarked: true })
    done = word.to
  }
  if (done < to) pieces.push(plain(text.slice(done, to)))
  return pieces
}
