import type { SourceLine } from '@/lib/formats/ossn/source-line'

const MOST_LINES = 4_000
const MOST_MARKS = 8_000
const MARK = /[\\`*_{}[\]()<>#+!|&~@:]/g

/** Whether a section is so long, or so full of marks, that it is no prose; it is shown as it is written then. */
export function isOverlong(lines: readonly SourceLine[]): boolean {
  if (lines.length > MOST_LINES && lines.filter(({ text }) => text !== '').length > MOST_LINES) return true
  let marks = 0
  for (const { text } of lines) {
    marks += text.match(MARK)?.length ?? 0
    if (marks > MOST_MARKS) return true
  }
  return false
}
