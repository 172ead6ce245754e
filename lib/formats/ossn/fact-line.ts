import { isBlank, type SourceLine } from '@/lib/formats/ossn/source-line'

/** One line of references or credits, taken apart. */
export type FactLine = Readonly<{
  line: number
  indent: number
  /** Number of a footnote. */
  number: string | null
  /** Text before the colon. */
  label: string | null
  value: string
  isItem: boolean
  /** Stands below an empty line. */
  isFirst: boolean
}>

const FOOTNOTE = /^\[(\d{1,4})\]:?\s+(?=\S)/
const LABELLED_ADDRESS = /^[^:]{1,60}\s?:\s+https?:\/\/\S+$/i
const BARE_AUTHOR = /^(Authors?)\s+(?=\p{Lu}\p{Ll})/u

/** Take the lines of a section of facts apart; empty lines are left out, and a footnote goes on over the indented lines below it. */
export function factLines(lines: readonly SourceLine[], isWiki: boolean): FactLine[] {
  const facts: FactLine[] = []
  lines.forEach((line, index) => {
    if (isBlank(line)) return
    const before = lines[index - 1]
    const isFirst = before === undefined || isBlank(before)
    const last = facts.at(-1)
    if (last !== undefined && last.number !== null && !isFirst && goesOn(last, line))
      facts[facts.length - 1] = { ...last, value: `${last.value} ${line.text.trim()}` }
    else facts.push(factLine(line, isFirst, isWiki))
  })
  return facts
}

const goesOn = ({ indent }: FactLine, line: SourceLine) =>
  line.indent > indent && !/^(?:[-*+•]\s|\[\d{1,4}\]|https?:\/\/)/i.test(line.text.trim())

function factLine(line: SourceLine, isFirst: boolean, isWiki: boolean): FactLine {
  const words = (isWiki ? line.text.replace(/'{2,3}/g, '') : line.text).trim()
  const bullet = /^[-*+•]\s+(?=\S)/.exec(words)?.[0] ?? ''
  const bare = words.slice(bullet.length)
  const note = FOOTNOTE.exec(bare)
  const rest = bare.slice(note?.[0].length ?? 0)
  const at = note === null || LABELLED_ADDRESS.test(rest) ? labelEnd(rest) : null
  const fact = { line: line.number, indent: line.indent, number: note?.[1] ?? null, isItem: bullet !== '', isFirst }
  if (at !== null) return { ...fact, label: rest.slice(0, at).trim(), value: rest.slice(at + 1).trim() }
  const author = BARE_AUTHOR.exec(rest)
  return author === null
    ? { ...fact, label: null, value: rest }
    : { ...fact, label: author[1] ?? null, value: rest.slice(author[0].length) }
}

/** Index of the colon behind a label: the first one that is not a part of an address. */
function labelEnd(text: string): number | null {
  const at = text.search(/:(?!\/\/)/)
  if (at <= 0 || at > 200) return null
  const label = text.slice(0, at)
  const isScheme =
    /(?:^|\s)(?:mailto|[a-z][a-z0-9+.-]*script|data|file|jar|blob|view-source|feed)$/i.test(label) && /^:\S/.test(text.slice(at))
  return /https?:\/\//i.test(label) || isScheme || /\(LP$/.test(label) ? null : at
}
