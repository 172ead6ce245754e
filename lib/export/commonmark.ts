/** Plain text as CommonMark that shows the same: nothing in it is a mark, a link or an element. */
export const asCommonMark = (text: string): string =>
  text.replace(/[\\`*_[\]<>&~#|!]/g, '\\$&').replace(/^(\s*)([-+=]|\d+[.)])/gm, '$1\\$2')

/** One line of at most so many characters, cut at a word. */
export function inOneLine(text: string, most: number): string {
  const line = text.replace(/\s+/g, ' ').trim()
  const characters = [...line]
  if (characters.length <= most) return line
  const cut = characters.slice(0, most - 1).join('')
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), most / 2)).trimEnd()}…`
}
