import type { Piece } from '@/lib/library/search/excerpt'

/** A text with the words that were looked for marked. */
export function MarkedText({ pieces }: Readonly<{ pieces: readonly Piece[] }>) {
  return pieces.map(({ text, isMarked }, at) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no other name than their place.
    isMarked ? <mark key={at}>{text}</mark> : text,
  )
}
