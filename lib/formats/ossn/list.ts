import { type Marker, markerOf } from '@/lib/formats/ossn/list-marker'
import { blocks, type Found, type ProseOptions } from '@/lib/formats/ossn/prose'
import { dedented, isBlank, type SourceLine } from '@/lib/formats/ossn/source-line'

type Item = Readonly<{ marker: Marker; lines: SourceLine[]; next: number }>

/** A list with all its items. A number that does not follow the one before begins a new list, so that it stays what it is. */
export function listAt(
  lines: readonly SourceLine[],
  at: number,
  options: ProseOptions,
  { depth, bullet }: Readonly<{ depth: number; bullet: string }>,
): Found {
  const items: Item[] = []
  const first = itemAt(lines, at, options)
  for (let item = first; item !== null; item = nextItem(lines, item, options)) {
    if (items.length > 0 && item.marker.kind !== first?.marker.kind) break
    items.push(item)
  }
  let number = 0
  let stop = '.'
  const written = items.map(({ marker, lines: own }, index) => {
    const wanted = marker.number ?? number + 1
    if (index > 0 && wanted !== number + 1) stop = stop === '.' ? ')' : '.'
    number = wanted
    const mark = marker.kind === 'bullet' ? `${bullet} ` : `${wanted}${stop} `
    return { mark, blocks: blocks(own, { ...options, width: options.width - marker.content }, depth + 1) }
  })
  const isTight = written.every((item) => item.blocks.length <= 1)
  const markdown = written.map((item) => hung(item.blocks.join('\n\n'), item.mark)).join(isTight ? '\n' : '\n\n')
  return { markdown, next: items.at(-1)?.next ?? at + 1 }
}

/** Text behind a mark, its further lines below the first. */
function hung(markdown: string, mark: string): string {
  const space = ' '.repeat(mark.length)
  return markdown
    .split('\n')
    .map((line, index) => (index === 0 ? mark + line : line === '' ? '' : space + line))
    .join('\n')
}

function nextItem(lines: readonly SourceLine[], { marker, next }: Item, options: ProseOptions): Item | null {
  let at = next
  while (at < lines.length && lines[at] !== undefined && isBlankAt(lines, at)) at += 1
  const line = lines[at]
  if (line === undefined || options.marked.headings.has(line.number) || options.marked.regions.has(line.number)) return null
  const other = markerOf(line, options.isWiki)
  return other !== null && other.kind === marker.kind && Math.abs(other.indent - marker.indent) <= 1 ? itemAt(lines, at, options) : null
}

function itemAt(lines: readonly SourceLine[], at: number, options: ProseOptions): Item | null {
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
