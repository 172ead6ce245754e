import { markerOf } from '@/lib/formats/ossn/list-marker'
import type { ProseOptions } from '@/lib/formats/ossn/prose-options'
import { isBlank, type SourceLine } from '@/lib/formats/ossn/source-line'

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

/**
 * Whether the item at a line is one of a list, rather than a dash or a number at which a sentence was broken: it stands after an empty
 * line or another block, the line above ends a sentence or announces a list, or it is not alone.
 */
export function startsList(lines: readonly SourceLine[], at: number, { isWiki, marked }: ProseOptions): boolean {
  const [line, before] = [lines[at], lines[at - 1]]
  const marker = line === undefined ? null : markerOf(line, isWiki)
  if (line === undefined || marker === null) return false
  if (before === undefined || isBlank(before) || marked.headings.has(before.number) || /[:.;!?]$/.test(before.text)) return true
  if (markerOf(before, isWiki) !== null || marker.number === 1 || isCertain(line, before)) return true
  for (let next = at + 1; next < Math.min(lines.length, at + 12); next += 1) {
    const other = lines[next]
    if (other === undefined || isBlank(other)) return false
    if (markerOf(other, isWiki)?.kind === marker.kind) return true
  }
  return false
}

/** A dash or a number may be a part of a sentence; a star is none, nor is a mark that stands deeper than the line above. */
const isCertain = (line: SourceLine, before: SourceLine) => /^\s*[*+•#]/.test(line.text) || line.indent >= before.indent + 2
