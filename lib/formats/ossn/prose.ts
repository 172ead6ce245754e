import type { BlockContent, Heading } from 'mdast'
import { chunkAt } from '@/lib/formats/ossn/chunk'
import { withoutCommonIndent } from '@/lib/formats/ossn/code-region'
import { noteInline } from '@/lib/formats/ossn/inline'
import { type Chunk, isCode } from '@/lib/formats/ossn/is-code'
import { isOverlong } from '@/lib/formats/ossn/is-overlong'
import { guessLanguage } from '@/lib/formats/ossn/language'
import { itemsAt } from '@/lib/formats/ossn/list'
import { markerOf } from '@/lib/formats/ossn/list-marker'
import { toParagraph, wrapWidth } from '@/lib/formats/ossn/paragraph'
import type { ProseOptions } from '@/lib/formats/ossn/prose-options'
import { regionBlock } from '@/lib/formats/ossn/region-block'
import { isBlank, type SourceLine } from '@/lib/formats/ossn/source-line'
import { startsList } from '@/lib/formats/ossn/starts-list'
import { type Item, toLists } from '@/lib/input/rst/numbered-lists'
import { asWritten } from '@/lib/markdown/as-written'
import { codeBlock } from '@/lib/markdown/code-block'

const DEEPEST = 12

/** Read lines of a note as what they mean. */
export function noteBlocks(lines: readonly SourceLine[], options: Omit<ProseOptions, 'width'>): BlockContent[] {
  if (isOverlong(lines)) return [asWritten(textsOf(lines).join('\n'))]
  const width = wrapWidth(lines.map(({ text }) => text))
  return blocks(lines, { ...options, width }, 0)
}

function blocks(lines: readonly SourceLine[], options: ProseOptions, depth: number): BlockContent[] {
  const out: BlockContent[] = []
  let above = ''
  for (let at = 0; at < lines.length; ) {
    const line = lines[at]
    if (line === undefined || isBlank(line)) {
      at += 1
      continue
    }
    const block = blockAt(lines, at, line, { options, depth, above })
    for (const node of block.nodes) out.push(node)
    above = lines[block.next - 1]?.text.trim() ?? ''
    at = block.next
  }
  return out
}

type Found = Readonly<{ nodes: readonly BlockContent[]; next: number }>
type Place = Readonly<{ options: ProseOptions; depth: number; above: string }>

function blockAt(lines: readonly SourceLine[], at: number, line: SourceLine, place: Place): Found {
  const { options, depth } = place
  const region = options.marked.regions.get(line.number)
  if (region) return { nodes: [regionBlock(region, place.above)], next: indexAfter(lines, at, region.last) }
  const heading = options.marked.headings.get(line.number)
  if (heading) {
    const depth = (heading.level ?? 4) as Heading['depth'] // as: a heading of a note has 1 to 6 marks
    return { nodes: [{ type: 'heading', depth, children: noteInline(heading.text, options) }], next: indexAfter(lines, at, heading.last) }
  }
  if (isRule(line.text.trim())) return { nodes: [{ type: 'thematicBreak' }], next: at + 1 }
  if (depth < DEEPEST && markerOf(line, options.isWiki) && startsList(lines, at, options)) return listAt(lines, at, place)
  return textAt(lines, at, place)
}

function listAt(lines: readonly SourceLine[], at: number, { options, depth }: Place): Found {
  const found = itemsAt(lines, at, options)
  const items: Item[] = []
  for (const { marker, lines: own } of found) {
    const children = blocks(own, { ...options, width: options.width - marker.content }, depth + 1)
    items.push({ number: marker.kind === 'bullet' ? null : (marker.number ?? (items.at(-1)?.number ?? 0) + 1), children })
  }
  const isTight = items.every(({ children }) => children.length <= 1)
  return { nodes: toLists(items, isTight), next: found.at(-1)?.next ?? at + 1 }
}

function textAt(lines: readonly SourceLine[], at: number, { options, depth, above }: Place): Found {
  const next = chunkAt(lines, at, options)
  const chunk: Chunk = { lines: lines.slice(at, next), above }
  if (isTable(chunk.lines)) return { nodes: [codeBlock(textsOf(chunk.lines).join('\n'), { lang: null, caption: null })], next }
  if (isCode(chunk)) return codeAt(lines, at, next, options, above)
  const quoted = depth < DEEPEST ? quotedLines(chunk.lines) : null
  if (quoted) return { nodes: [{ type: 'blockquote', children: blocks(quoted, options, depth + 1) }], next }
  return { nodes: [toParagraph(textsOf(chunk.lines), options.width, options)], next }
}

/** Code goes on over empty lines as long as what follows is code as well, and stands no further left. */
function codeAt(lines: readonly SourceLine[], from: number, to: number, options: ProseOptions, above: string): Found {
  const indent = lines[from]?.indent ?? 0
  let end = to
  for (;;) {
    let start = end
    while (start < lines.length && isBlankAt(lines, start)) start += 1
    const line = lines[start]
    if (line === undefined || line.indent < indent || options.marked.regions.has(line.number)) break
    const next = chunkAt(lines, start, options)
    const isMore = markerOf(line, options.isWiki) === null && isCode({ lines: lines.slice(start, next), above: '' })
    if (!isMore) break
    end = next
  }
  const code = textsOf(lines.slice(from, end))
  const lang = guessLanguage(code, { name: null, above })
  return { nodes: [codeBlock(withoutCommonIndent(code).join('\n'), { lang, caption: null })], next: end }
}

/** Lines of a quotation without their mark; null where not all of them have it. */
function quotedLines(lines: readonly SourceLine[]): SourceLine[] | null {
  if (!lines.every(({ text }) => /^\s*>(?:\s|$)/.test(text))) return null
  return lines.map(({ text, number }) => {
    const bare = text.trimStart().slice(1)
    return { text: bare.trim(), indent: 0, number: -number } // as a number that no mark has: marks stand on lines of their own
  })
}

const isTable = (lines: readonly SourceLine[]) => lines.length > 1 && lines.every(({ text }) => /^\s*[|+].*[|+]$/.test(text))
const textsOf = (lines: readonly SourceLine[]) => lines.map(({ text }) => text)
const isRule = (text: string) => text.length >= 3 && '-=*_~'.includes(text.charAt(0)) && [...text].every((char) => char === text[0])
const isBlankAt = (lines: readonly SourceLine[], at: number) => lines[at] !== undefined && isBlank(lines[at])

function indexAfter(lines: readonly SourceLine[], at: number, last: number): number {
  let next = at + 1
  while (next < lines.length && (lines[next]?.number ?? 0) <= last) next += 1
  return next
}
