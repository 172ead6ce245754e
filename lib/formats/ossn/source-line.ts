/** A line of a note; no-break spaces are blanks. */
export type SourceLine = Readonly<{
  /** Without blanks at its end. */
  text: string
  /** Columns of white space at the start; a tab goes to the next multiple of four. */
  indent: number
  /** Counted from 1. */
  number: number
}>

/** The lines of a note. */
export function sourceLines(text: string): SourceLine[] {
  return text
    .replaceAll('\u00a0', ' ')
    .split('\n')
    .map((line, index) => sourceLine(line, index + 1))
}

/** A line, measured. */
function sourceLine(line: string, number: number): SourceLine {
  const text = line.trimEnd()
  let indent = 0
  for (const char of text) {
    if (char === ' ') indent += 1
    else if (char === '\t') indent += 4 - (indent % 4)
    else break
  }
  return { text, indent, number }
}

/** A line without its first columns of white space; one that has fewer loses those it has. */
export function dedented(line: SourceLine, columns: number): SourceLine {
  if (columns === 0) return line
  const text = ' '.repeat(Math.max(0, line.indent - columns)) + line.text.trimStart()
  return { text, indent: Math.max(0, line.indent - columns), number: line.number }
}

/** Whether a line holds nothing but blanks. */
export const isBlank = ({ text }: SourceLine) => text === ''
