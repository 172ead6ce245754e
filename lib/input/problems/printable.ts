/** Characters that nobody sees and that a terminal or a page obeys: they move the cursor, turn the text around, begin a line. */
const OBEYED = /[\p{Cc}\p{Bidi_Control}\p{Cs}\u2028\u2029\ufff9-\ufffb\ufffe\uffff\u{e0000}-\u{e007f}]/gu

/** A text of anybody's making for one line of a terminal, a log or a page: what would be obeyed is written as its number. */
export const printable = (text: string): string => text.replace(OBEYED, escapeOf)

/** Whether a text can be printed as it is. */
export const isPrintable = (text: string): boolean => text.search(OBEYED) < 0

function escapeOf(char: string): string {
  const code = (char.codePointAt(0) ?? 0).toString(16)
  return code.length > 4 ? `\\u{${code}}` : `\\u${code.padStart(4, '0')}`
}
