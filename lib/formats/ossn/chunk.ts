import { markerOf } from '@/lib/formats/ossn/list-marker'
import type { ProseOptions } from '@/lib/formats/ossn/prose-options'
import { isBlank, type SourceLine } from '@/lib/formats/ossn/source-line'
import { startsList } from '@/lib/formats/ossn/starts-list'

/** Index behind the lines that hang together from here: up to an empty line, a mark, a list, or indented lines after a colon. */
export function chunkAt(lines: readonly SourceLine[], at: number, options: ProseOptions): number {
  let next = at + 1
  for (let line = lines[next]; line !== undefined && goesOn(lines, at, next, line, options); line = lines[next]) next += 1
  return next
}

function goesOn(lines: readonly SourceLine[], from: number, at: number, line: SourceLine, options: ProseOptions): boolean {
  const [first, before] = [lines[from], lines[at - 1]]
  if (first === undefined || before === undefined || isBlank(line)) return false
  const { regions, headings } = options.marked
  if (regions.has(line.number) || headings.has(line.number)) return false
  if (first.indent >= 2 && line.indent === 0) return false
  if (line.indent >= before.indent + 2 && first.indent < 2 && /:$/.test(before.text)) return false
  return !startsList(lines, at, options) || markerOf(line, options.isWiki) === null
}
