import { isBlank, type SourceLine } from '@/lib/formats/ossn/source-line'

/** Code that marks of its own set apart; line numbers, marks included in `first` and `last`. */
export type CodeRegion = Readonly<{
  first: number
  last: number
  /** The lines between the marks. */
  code: readonly string[]
  /** What the marks say about it: the name between `begin` and `snippet`, or the info string of a fence. */
  name: string | null
  kind: 'marks' | 'fence' | 'ticks'
}>

export type Unterminated = Readonly<{ line: number; mark: string }>

const BEGIN = /^\s*-{3,}\s*(?:begin|being)\b(.*)$/i
const END = /^\s*-{3,}\s*end\b/i
const FENCE = /^\s*(~{3,}|`{3,})(.*)$/

/**
 * Find code between `---- begin … ----` and `---- end … ----`, between fences, and between single back-ticks over several lines. What
 * looks like a heading in between is a part of it.
 */
export function codeRegions(lines: readonly SourceLine[]) {
  const regions: CodeRegion[] = []
  const unterminated: Unterminated[] = []
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at]
    const opening = line === undefined ? null : openingOf(line)
    if (line === undefined || opening === null) continue
    const end = endOf(lines, at, opening)
    if (end === null) {
      if (opening.kind !== 'ticks') unterminated.push({ line: line.number, mark: opening.kind === 'marks' ? 'begin' : opening.mark })
      continue
    }
    regions.push(toRegion(lines.slice(at, end + 1), opening))
    at = end
  }
  return { regions, unterminated }
}

type Opening = Readonly<{ kind: CodeRegion['kind']; mark: string; name: string | null }>

function openingOf({ text }: SourceLine): Opening | null {
  const begin = BEGIN.exec(text)
  if (begin) return { kind: 'marks', mark: 'end', name: nameOf(begin[1] ?? '') }
  const [, mark, info] = FENCE.exec(text) ?? []
  if (mark !== undefined && info !== undefined && !(mark.startsWith('`') && info.includes('`')))
    return { kind: 'fence', mark, name: info.trim() === '' ? null : info.trim() }
  const trimmed = text.trimStart()
  const isTick = /^`[^`\s]/.test(trimmed) && trimmed.indexOf('`', 1) < 0
  return isTick ? { kind: 'ticks', mark: '`', name: null } : null
}

function endOf(lines: readonly SourceLine[], from: number, { kind, mark }: Opening) {
  const most = kind === 'ticks' ? from + 40 : lines.length
  for (let at = from + 1; at < Math.min(most, lines.length); at += 1) {
    const line = lines[at]
    if (line === undefined) return null
    if (kind === 'marks') {
      if (END.test(line.text)) return at
      if (BEGIN.test(line.text)) return null
    } else if (kind === 'fence') {
      const trimmed = line.text.trim()
      if (trimmed.startsWith(mark) && trimmed.split('').every((char) => char === mark.charAt(0))) return at
    } else {
      if (isBlank(line)) return null
      const tick = line.text.indexOf('`')
      if (tick >= 0) return tick === line.text.length - 1 && at >= from + 2 ? at : null
    }
  }
  return null
}

function toRegion(lines: readonly SourceLine[], { kind, name }: Opening): CodeRegion {
  const numbers = { first: lines[0]?.number ?? 1, last: lines.at(-1)?.number ?? 1 }
  const texts = lines.map(({ text }) => text)
  if (kind !== 'ticks') return { ...numbers, kind, name, code: withoutCommonIndent(texts.slice(1, -1)) }
  const bare = texts.map((text, index) => {
    const start = index === 0 ? text.replace('`', '') : text
    return index === texts.length - 1 ? start.slice(0, -1) : start
  })
  return { ...numbers, kind, name, code: [bare[0]?.trim() ?? '', ...bare.slice(1)] }
}

function nameOf(words: string): string | null {
  const name = words
    .trim()
    .replace(/^-{2,}|-{2,}$/g, '')
    .trim()
    .replace(/^(?:an? )?(?:example|sample)\b/i, '')
    .replace(/\b(?:(?:example|sample) )?(?:snippet|example|sample)$/i, '')
    .trim()
  return name === '' ? null : name
}

/** Lines without the white space that all of them begin with. */
export function withoutCommonIndent(lines: readonly string[]): string[] {
  const leads = lines.filter((line) => line.trim() !== '').map((line) => /^[ \t]*/.exec(line)?.[0] ?? '')
  const [first = ''] = leads
  let length = first.length
  for (const lead of leads) {
    let same = 0
    while (same < length && lead[same] === first[same]) same += 1
    length = same
  }
  return lines.map((line) => line.slice(length).trimEnd())
}
