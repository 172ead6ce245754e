import { lineAt, type Piece } from '@/lib/lint/piece'

/** A sentence with the line of the file on which it begins. */
type LocatedSentence = Readonly<{ text: string; line: number }>

/** Ends that are no end of a sentence: `e.g.`, `i.e.`, `vs.`, an initial. */
const ABBREVIATED = /(?:\b(?:e\.g|i\.e|vs|cf|no|approx|resp|etc)|\b[A-Z])\.$/

/** The sentences of a text; a semicolon does not part them, the end of a table cell does. White space is folded. */
export function sentencesOf(piece: Piece): LocatedSentence[] {
  const found: LocatedSentence[] = []
  let start = 0
  const add = (end: number) => {
    const raw = piece.text.slice(start, end)
    const lead = raw.length - raw.trimStart().length
    if (raw.trim() !== '') found.push({ text: raw.trim().replace(/\s+/g, ' '), line: lineAt(piece, start + lead) })
    start = end
  }
  for (const { index, 0: mark } of piece.text.matchAll(/[.!?](?:\[\^[^\]\s]{1,80}\])*(?=\s|$)|(?<!\\)\|/g)) {
    if (mark.startsWith('.') && ABBREVIATED.test(piece.text.slice(Math.max(start, index - 8), index + 1))) continue
    add(index + mark.length)
  }
  add(piece.text.length)
  return found
}
