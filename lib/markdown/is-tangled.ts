const DEEPEST = 50
const WIDEST_INDENT = 300
const MOST_LINES = 6_000
const MOST_MARKS = 20_000
const MOST_MARKS_TOGETHER = 2_000

/**
 * Whether Markdown is nested so deep, or so full of marks, that parsing it could take long. Such text is shown as it is. What stands
 * between fences does not count.
 */
export function isTangled(markdown: string): boolean {
  let [lines, marks, together] = [0, 0, 0]
  let fence: string | null = null
  for (const line of markdown.split('\n')) {
    const mark: string | undefined = /^[\s>]{0,80}(`{3,}|~{3,})/.exec(line)?.[1]
    if (fence !== null) {
      if (mark?.startsWith(fence)) fence = null
      continue
    }
    if (mark !== undefined && !line.slice(line.indexOf(mark) + mark.length).includes('`')) {
      fence = mark
      continue
    }
    const trimmed = line.trim()
    const { open, all } = countMarks(trimmed)
    together = trimmed === '' ? 0 : together + open
    marks += all
    lines += trimmed === '' ? 0 : 1
    if (together > MOST_MARKS_TOGETHER || marks > MOST_MARKS || lines > MOST_LINES) return true
    if (line.length - line.trimStart().length > WIDEST_INDENT || containersOf(trimmed) > DEEPEST) return true
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

/** Marks that open or close something, and all of them, those that are escaped included. */
function countMarks(line: string): { open: number; all: number } {
  let [open, all] = [0, 0]
  let isEscaped = false
  for (const char of line) {
    const isMark = '*_[]`<!~|&'.includes(char)
    if (isMark || char === '\\') all += 1
    if (isMark && !isEscaped) open += 1
    isEscaped = char === '\\' && !isEscaped
  }
  return { open, all }
}
