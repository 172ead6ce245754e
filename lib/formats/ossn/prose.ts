import { chunkAt, startsList } from '@/lib/formats/ossn/chunk'
import { withoutCommonIndent } from '@/lib/formats/ossn/code-region'
import type { Marked } from '@/lib/formats/ossn/frame'
import type { InlineOptions } from '@/lib/formats/ossn/inline'
import { toInlineMarkdown } from '@/lib/formats/ossn/inline'
import { type Chunk, isCode } from '@/lib/formats/ossn/is-code'
import { isOverlong } from '@/lib/formats/ossn/is-overlong'
import { guessLanguage } from '@/lib/formats/ossn/language'
import { listAt } from '@/lib/formats/ossn/list'
import { markerOf } from '@/lib/formats/ossn/list-marker'
import { toParagraph, wrapWidth } from '@/lib/formats/ossn/paragraph'
import { regionBlock } from '@/lib/formats/ossn/region-block'
import { isBlank, type SourceLine } from '@/lib/formats/ossn/source-line'
import { fence } from '@/lib/markdown/fence'

/** What prose is read with. */
export type ProseOptions = InlineOptions & Readonly<{ marked: Marked; width: number }>

const DEEPEST = 12

/** Write lines of a note as Markdown that says what they mean, and nothing that they do not. */
export function toMarkdown(lines: readonly SourceLine[], options: Omit<ProseOptions, 'width'>): string {
  if (isOverlong(lines)) return fence(textsOf(lines).join('\n'), { lang: null, title: null })
  const width = wrapWidth(lines.map(({ text }) => text))
  return blocks(lines, { ...options, width }, 0).join('\n\n')
}

/** Blocks of Markdown, to be parted by empty lines. */
export function blocks(lines: readonly SourceLine[], options: ProseOptions, depth: number): string[] {
  const out: string[] = []
  let above = ''
  for (let at = 0; at < lines.length; ) {
    const line = lines[at]
    if (line === undefined || isBlank(line)) {
      at += 1
      continue
    }
    const block = blockAt(lines, at, line, { options, depth, above, count: out.length })
    out.push(block.markdown)
    above = lines[block.next - 1]?.text.trim() ?? ''
    at = block.next
  }
  return out.filter((block) => block !== '')
}

export type Found = Readonly<{ markdown: string; next: number }>
type Place = Readonly<{ options: ProseOptions; depth: number; above: string; count: number }>

function blockAt(lines: readonly SourceLine[], at: number, line: SourceLine, place: Place): Found {
  const { options, depth, count } = place
  const region = options.marked.regions.get(line.number)
  if (region) return { markdown: regionBlock(region, place.above), next: indexAfter(lines, at, region.last) }
  const heading = options.marked.headings.get(line.number)
  if (heading)
    return {
      markdown: `${'#'.repeat(heading.level ?? 4)} ${toInlineMarkdown(heading.text, options)}`,
      next: indexAfter(lines, at, heading.last),
    }
  if (isRule(line.text.trim())) return { markdown: '---', next: at + 1 }
  if (depth < DEEPEST && markerOf(line, options.isWiki) && startsList(lines, at, options))
    return listAt(lines, at, options, { depth, bullet: count % 2 === 0 ? '-' : '*' })
  return textAt(lines, at, place)
}

function textAt(lines: readonly SourceLine[], at: number, { options, depth, above }: Place): Found {
  const next = chunkAt(lines, at, options)
  const chunk: Chunk = { lines: lines.slice(at, next), above }
  if (isTable(chunk.lines)) return { markdown: fence(textsOf(chunk.lines).join('\n'), { lang: null, title: null }), next }
  if (isCode(chunk)) return codeAt(lines, at, next, options, above)
  const quoted = depth < DEEPEST ? quotedLines(chunk.lines) : null
  if (quoted) return { markdown: prefixed(blocks(quoted, options, depth + 1).join('\n\n'), '> '), next }
  return { markdown: toParagraph(textsOf(chunk.lines), options.width, options), next }
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
  return {
    markdown: fence(withoutCommonIndent(code).join('\n'), { lang: guessLanguage(code, { name: null, above }), title: null }),
    next: end,
  }
}

/** Lines of a quotation without their mark; null where not all of them have it. */
function quotedLines(lines: readonly SourceLine[]): SourceLine[] | null {
  if (!lines.every(({ text }) => /^\s*>(?:\s|$)/.test(text))) return null
  return lines.map(({ text, number }) => {
    const bare = text.trimStart().slice(1)
    return { text: bare.trim(), indent: 0, number: -number } // as a number that no mark has: marks stand on lines of their own
  })
}

const prefixed = (markdown: string, prefix: string) =>
  markdown
    .split('\n')
    .map((line) => prefix + line)
    .join('\n')
const isTable = (lines: readonly SourceLine[]) => lines.length > 1 && lines.every(({ text }) => /^\s*[|+].*[|+]$/.test(text))
const textsOf = (lines: readonly SourceLine[]) => lines.map(({ text }) => text)
const isRule = (text: string) => text.length >= 3 && '-=*_~'.includes(text.charAt(0)) && [...text].every((char) => char === text[0])
const isBlankAt = (lines: readonly SourceLine[], at: number) => lines[at] !== undefined && isBlank(lines[at])

function indexAfter(lines: readonly SourceLine[], at: number, last: number): number {
  let next = at + 1
  while (next < lines.length && (lines[next]?.number ?? 0) <= last) next += 1
  return next
}
