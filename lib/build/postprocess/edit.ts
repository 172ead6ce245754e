/** A replacement in a text: what lies between two offsets becomes `text`. */
export type Edit = Readonly<{ start: number; end: number; text: string }>

/**
 * Make all edits at once; everything between them stays as it is, byte for byte.
 *
 * @param edits In any order. Where two begin at the same place, they are made in the order given.
 * @throws RangeError when two edits overlap.
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const parts: string[] = []
  let at = 0
  for (const edit of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    if (edit.start < at) throw new RangeError(`two edits overlap at ${edit.start}`)
    parts.push(text.slice(at, edit.start), edit.text)
    at = edit.end
  }
  parts.push(text.slice(at))
  return parts.join('')
}
