import { type Marker, markerOf } from '@/lib/formats/ossn/list-marker'
import type { ProseOptions } from '@/lib/formats/ossn/prose-options'
import { dedented, isBlank, type SourceLine } from '@/lib/formats/ossn/source-line'

/** An item: its lines without what stands before them, and the index behind them. */
type ListedItem = Readonly<{ marker: Marker; lines: readonly SourceLine[]; next: number }>

/** The items of a list, as far as they are of one kind. */
export function itemsAt(lines: readonly SourceLine[], at: number, options: ProseOptions): ListedItem[] {
  const items: ListedItem[] = []
  const first = itemAt(lines, at, options)
  for (let item = first; item !== null && item.marker.kind === first?.marker.kind; item = nextItem(lines, item, options)) items.push(item)
  return items
}

function nextItem(lines: readonly SourceLine[], { marker, next }: ListedItem, options: ProseOptions): ListedItem | null {
  let at = next
  while (at < lines.length && lines[at] !== undefined && isBlankAt(lines, at)) at += 1
  const line = lines[at]
  if (line === undefined || options.marked.headings.has(line.number) || options.marked.regions.has(line.number)) return null
  const other = markerOf(line, options.isWiki)
  return other !== null && other.kind === marker.kind && Math.abs(other.indent - marker.indent) <= 1 ? itemAt(lines, at, options) : null
}

function itemAt(lines: readonly SourceLine[], at: number, options: ProseOptions): ListedItem | null {
  const line = lines[at]
  const marker = line === undefined ? null : markerOf(line, options.isWiki)
  if (line === undefined || marker === null) return null
  let end = at + 1
  for (;;) {
    let next = end
    while (next < lines.length && isBlankAt(lines, next)) next += 1
    const after = lines[next]
    if (after === undefined || !belongs(after, next > end ? undefined : lines[next - 1], marker, options)) break
    end = next + 1
  }
  const rest = lines.slice(at + 1, end).map((each) => dedented(each, Math.min(marker.content, each.indent)))
  return { marker, lines: [{ text: marker.text, indent: 0, number: -line.number }, ...rest], next: end }
}

/** Whether a line is a part of an item; `before` is the line above, undefined after an empty line. */
function belongs(line: SourceLine, before: SourceLine | undefined, marker: Marker, { isWiki, marked }: ProseOptions): boolean {
  if (marked.headings.has(line.number)) return false
  const other = markerOf(line, isWiki)
  if (other !== null && !marked.regions.has(line.number)) return other.indent > marker.indent + 1
  if (before === undefined) return line.indent >= Math.min(marker.content, marker.indent + 2)
  if (line.indent > marker.indent) return true
  return !marked.regions.has(line.number) && !marked.regions.has(before.number) && !line.text.endsWith(':')
}

const isBlankAt = (lines: readonly SourceLine[], at: number) => lines[at] !== undefined && isBlank(lines[at])
