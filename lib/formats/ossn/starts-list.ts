import { markerOf } from '@/lib/formats/ossn/list-marker'
import type { ProseOptions } from '@/lib/formats/ossn/prose-options'
import { isBlank, type SourceLine } from '@/lib/formats/ossn/source-line'

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
