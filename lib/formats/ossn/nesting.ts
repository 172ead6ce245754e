import type { Marked } from '@/lib/formats/ossn/frame'
import { markerOf } from '@/lib/formats/ossn/list-marker'
import type { SourceLine } from '@/lib/formats/ossn/source-line'

/** Lists, quotations and brackets may be nested this deep. */
export const DEEPEST = 40

/** The first line that is nested too deep, null where none is; code does not count. */
export function tooDeep(lines: readonly SourceLine[], { regions }: Marked): number | null {
  const open: number[] = []
  let brackets = 0
  let codeUntil = 0
  for (const line of lines) {
    codeUntil = Math.max(codeUntil, regions.get(line.number)?.last ?? 0)
    if (line.number <= codeUntil) continue
    if (line.text === '') brackets = 0
    for (const char of line.text) brackets = char === '[' ? brackets + 1 : char === ']' ? Math.max(0, brackets - 1) : brackets
    const marker = markerOf(line, false)
    if (marker !== null) {
      while ((open.at(-1) ?? -1) >= marker.indent) open.pop()
      open.push(marker.indent)
    }
    if (brackets > 2 * DEEPEST || open.length > DEEPEST || quotesOf(line.text) > DEEPEST || marksOf(line.text) > DEEPEST) return line.number
  }
  return null
}

function quotesOf(text: string): number {
  let count = 0
  for (const char of text) {
    if (char === '>') count += 1
    else if (char !== ' ' && char !== '\t') break
  }
  return count
}

/** List markers one behind the other, as in `- - - text`. */
function marksOf(text: string): number {
  const words = text.trim().split(/\s+/, 4 * DEEPEST)
  const end = words.findIndex((word) => !/^(?:[-*+]|\d{1,9}[.)])$/.test(word))
  return Math.max(end, 0)
}
