/** A character by its number, such as `U+202E`, fit for a terminal. */
export function nameOf(char: string): string {
  return `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}
