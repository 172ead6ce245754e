import { headingAt } from '@/lib/formats/ossn/heading'
import { isBlank, type SourceLine } from '@/lib/formats/ossn/source-line'

const MOST_LINES = 4

/** The title; `''` where the note begins with a section or with nothing. `next` is the index of the first line below it. */
export function readTitle(lines: readonly SourceLine[]): { title: string; isWiki: boolean; next: number } {
  const start = lines.findIndex((line) => !isBlank(line))
  const first = lines[start]
  if (first === undefined) return { title: '', isWiki: false, next: lines.length }
  let end = start
  for (let line = lines[end]; line !== undefined && end - start < MOST_LINES && isTitle(lines, end); line = lines[end]) end += 1
  const written = lines.slice(start, end).map(({ text }) => text.trim())
  const isWiki = written.length === 1 && /^= \S.* =$/.test(written[0] ?? '')
  const words = isWiki ? (written[0] ?? '').slice(1, -1) : withoutHashes(written.join(' '))
  const title = words
    .trim()
    .replace(/^OSSN-\d{4}\s*:/i, '')
    .replace(/\s+/g, ' ')
    .trim()
  return { title, isWiki, next: afterRule(lines, end) }
}

function isTitle(lines: readonly SourceLine[], at: number): boolean {
  const line = lines[at]
  if (line === undefined || isBlank(line) || isRule(line)) return false
  const heading = headingAt(undefined, line, lines[at + 1])
  return heading === null || heading.name === null
}

function afterRule(lines: readonly SourceLine[], from: number): number {
  const at = lines.findIndex((line, index) => index >= from && !isBlank(line))
  const line = lines[at]
  return line !== undefined && isRule(line) ? at + 1 : from
}

const isRule = ({ text }: SourceLine) => {
  const mark = text.trim()
  return mark.length >= 2 && '-=*_~'.includes(mark.charAt(0)) && [...mark].every((char) => char === mark[0])
}

function withoutHashes(text: string): string {
  const lead = /^#{1,6}\s+/.exec(text)?.[0].length ?? 0
  if (lead === 0) return text
  let end = text.length
  while (text[end - 1] === '#') end -= 1
  return text.slice(lead, end)
}
