const DEEPEST = 50
const WIDEST_INDENT = 300
const MOST_MARKS = 2000

/**
 * Whether Markdown is nested so deep, or a paragraph so full of marks, that parsing it could take long. Such text is shown as it is.
 */
export function isTangled(markdown: string): boolean {
  let marks = 0
  let fence: string | null = null
  for (const line of markdown.split('\n')) {
    const mark: string | undefined = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1]
    if (fence !== null) {
      if (mark?.startsWith(fence)) fence = null
      continue
    }
    if (mark !== undefined && !line.slice(line.indexOf(mark) + mark.length).includes('`')) {
      fence = mark
      continue
    }
    const trimmed = line.trim()
    marks = trimmed === '' ? 0 : marks + countMarks(line)
    if (marks > MOST_MARKS || line.length - line.trimStart().length > WIDEST_INDENT || containersOf(trimmed) > DEEPEST) return true
  }
  return false
}

/** Number of quotation marks and list markers at the start of a line. */
function containersOf(line: string): number {
  let count = 0
  for (const word of line.split(/[ \t]+/, DEEPEST * 2)) {
    if (/^>+$/.test(word)) count += word.length
    else if (/^(?:[-*+]|\d{1,9}[.)])$/.test(word)) count += 1
    else return count + (/^>+/.exec(word)?.[0].length ?? 0)
  }
  return count
}

/** Marks that open or close something, save those that are escaped. */
function countMarks(line: string): number {
  let count = 0
  let isEscaped = false
  for (const char of line) {
    if (!isEscaped && '*_[]`<!~|&'.includes(char)) count += 1
    isEscaped = char === '\\' && !isEscaped
  }
  return count
}
