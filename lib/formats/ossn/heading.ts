import type { SectionName } from '@/lib/advisory/section'
import { sectionNameOf } from '@/lib/formats/ossn/section-name'
import { isBlank, type SourceLine } from '@/lib/formats/ossn/source-line'

/** A line that is a heading, or could be one. */
export type Heading = Readonly<{
  line: number
  /** Last line that belongs to it: the underline, where there is one. */
  last: number
  /** Number of marks, 1 to 6; null for known words on a line of their own. */
  level: number | null
  text: string
  name: SectionName | null
}>

/** The heading that begins at a line, if any; what stands in code has been left out before. */
export function headingAt(before: SourceLine | undefined, line: SourceLine, after: SourceLine | undefined): Heading | null {
  if (line.indent > 3 || isBlank(line)) return null
  const words = line.text.trim()
  return hashed(line, words) ?? wiki(line, words) ?? underlined(before, line, words, after) ?? bare(before, line, words)
}

function hashed(line: SourceLine, words: string): Heading | null {
  const marks = /^#{1,6}(?!#)/.exec(words)?.[0].length
  if (marks === undefined) return null
  const rest = words.slice(marks)
  const closing = rest.length - withoutHashes(rest).length
  const text = withoutHashes(rest).trim()
  const name = sectionNameOf(text)
  const isSpaced = /^\s/.test(rest)
  const isHeading = name !== null || (text !== '' && ((marks > 1 && closing > 0) || (marks > 2 && isSpaced)))
  return isHeading ? heading(line, line.number, marks, text, name) : null
}

function wiki(line: SourceLine, words: string): Heading | null {
  const marks = /^={1,6}(?!=)/.exec(words)?.[0].length
  if (marks === undefined || words.length <= 2 * marks || !words.endsWith('='.repeat(marks))) return null
  const text = words.slice(marks, -marks).trim()
  return text === '' || text.startsWith('=') || text.endsWith('=') ? null : heading(line, line.number, marks, text, sectionNameOf(text))
}

function underlined(before: SourceLine | undefined, line: SourceLine, words: string, after: SourceLine | undefined): Heading | null {
  if (after === undefined || (before !== undefined && !isBlank(before))) return null
  const mark = after.text.trim()
  if (mark.length < 3 || !isRule(mark) || after.indent > 3) return null
  const name = sectionNameOf(words)
  const isLong = mark.length >= 0.6 * words.length && words.length <= 100
  if (name === null && !isLong) return null
  return heading(line, after.number, mark.startsWith('=') ? 1 : 2, words, name)
}

function bare(before: SourceLine | undefined, line: SourceLine, words: string): Heading | null {
  const name = before === undefined || isBlank(before) ? sectionNameOf(words) : null
  return name === null ? null : { line: line.number, last: line.number, level: null, text: withoutColon(words), name }
}

const heading = (line: SourceLine, last: number, level: number, text: string, name: SectionName | null): Heading => ({
  line: line.number,
  last,
  level,
  text: (name === null ? text : withoutColon(text)).replace(/\s+/g, ' '),
  name,
})

const withoutColon = (text: string) => (text.endsWith(':') ? text.slice(0, -1).trim() : text)
const isRule = (text: string) => (text.startsWith('-') || text.startsWith('=')) && [...text].every((char) => char === text[0])

function withoutHashes(text: string): string {
  let end = text.length
  while (end > 0 && text[end - 1] === '#') end -= 1
  return text.slice(0, end)
}
