/**
 * Break text at its spaces into lines, since text in SVG does not break by itself. A word that is longer than a line gets a
 * line of its own.
 *
 * @param most Characters of a line.
 */
export function wrap(text: string, most: number): string[] {
  const lines: string[] = []
  for (const word of text.split(/\s+/).filter((each) => each !== '')) {
    const line = lines.at(-1)
    if (line !== undefined && line.length + 1 + word.length <= most) lines[lines.length - 1] = `${line} ${word}`
    else lines.push(word)
  }
  return lines
}
