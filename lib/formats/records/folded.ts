/** A text in one line, without blanks at its ends. */
export function folded(text: string): string {
  return text.replace(/[\s\u00a0]+/g, ' ').trim()
}
