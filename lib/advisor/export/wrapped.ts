/** A line of text broken between words so that it fits a terminal; what follows the first line is indented by as much as `lead` takes. */
export function wrapped(lead: string, text: string, width = 100): string {
  const indent = ' '.repeat(lead.length)
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last === undefined || last.length + 1 + word.length > width) lines.push(`${lines.length === 0 ? lead : indent}${word}`)
    else lines[lines.length - 1] = `${last} ${word}`
  }
  return lines.join('\n')
}
