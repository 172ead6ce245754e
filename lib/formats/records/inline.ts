import { parseAddress } from '@/lib/markdown/address'
import { addressAt } from '@/lib/markdown/address-at'
import { longestRun } from '@/lib/markdown/longest-run'

/** Marks of Markdown, and what makes a bare address a link whatever is escaped inside of it. */
const SPECIAL = /[\\`*_{}[\]()<>#+!|&~@]|:(?=\/\/)|(?<=www)\./gi
const URL_START = /https?:\/\/[^\s/\\]/iy
const EMPHASIS = /(\*{1,2})(?=\S)([\p{L}\p{N} ,'’.:;!?()"-]{1,200})(?<=\S)\1(?![\w*])/uy
const CANDIDATE = /[`*<]|https?:\/\/[^\s/\\]|(?<![\w.+-])[\w.+-]{1,64}@[\w-]/gi
const MAIL = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}/y
const TARGET = /^([^<]{0,300})<(https?:\/\/[^\s<>]{1,2000})>$/i
const LONGEST_ADDRESS = 4000

type Piece = Readonly<{ markdown: string; length: number }>

/** Write text as inline Markdown that says the same, letter by letter; addresses of the web and of mail become links to themselves. */
export function plainInline(text: string): string {
  return write(text, (from, at) => link(from, at) ?? mail(from, at))
}

/** The same for reStructuredText: literals are code, simple emphasis is emphasis, a named link is its name and its address. */
export function rstInline(text: string): string {
  const hopeless = new Set<number>()
  return write(text, (from, at) => codeSpan(from, at, hopeless) ?? link(from, at) ?? mail(from, at) ?? emphasis(from, at))
}

/** Escape all that Markdown would read as a mark inside of a line. */
function escapeMarks(text: string): string {
  return text.replace(SPECIAL, '\\$&')
}

function write(text: string, piece: (text: string, at: number) => Piece | null): string {
  const folded = text.replace(/[\s\u00a0]+/g, ' ').trim()
  const out: string[] = []
  for (let at = 0; at < folded.length; ) {
    CANDIDATE.lastIndex = at
    const next = CANDIDATE.exec(folded)?.index ?? folded.length
    out.push(escapeMarks(folded.slice(at, next)))
    if (next === folded.length) break
    const found = piece(folded, next) ?? { markdown: escapeMarks(folded.charAt(next)), length: 1 }
    out.push(found.markdown)
    at = next + found.length
  }
  return guardStart(out.join(''))
}

/** A list marker, rule or underline at the very start would be one. */
const guardStart = (markdown: string) => markdown.replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2').replace(/^[-=]/, '\\$&')

function link(text: string, at: number): Piece | null {
  const start = text[at] === '<' ? at + 1 : at
  URL_START.lastIndex = start
  if (!URL_START.test(text)) return null
  const address = addressAt(text.slice(start, start + LONGEST_ADDRESS))
  const isBracketed = start > at && text[start + address.length] === '>'
  if (start > at && !isBracketed) return null
  return { markdown: linkTo(address), length: address.length + (isBracketed ? 2 : 0) }
}

function mail(text: string, at: number): Piece | null {
  MAIL.lastIndex = at
  const address = MAIL.exec(text)?.[0]
  if (address === undefined || parseAddress(`mailto:${address}`) === null) return null
  return { markdown: `<${address}>`, length: address.length }
}

/** An address as a link to itself; as text where it may not be a link. */
export function linkTo(address: string): string {
  return parseAddress(address) === null || /[\s<>]/.test(address) ? escapeMarks(address) : `<${address}>`
}

function codeSpan(text: string, at: number, hopeless: Set<number>): Piece | null {
  if (text[at] !== '`') return null
  let marks = 1
  while (text[at + marks] === '`') marks += 1
  const end = hopeless.has(marks) ? -1 : text.indexOf('`'.repeat(marks), at + marks)
  if (end < 0) {
    hopeless.add(marks)
    return { markdown: '\\`'.repeat(marks), length: marks }
  }
  const code = text.slice(at + marks, end).trim()
  const length = end + marks - at
  const after = /^_{1,2}(?![\w])/.exec(text.slice(end + marks, end + marks + 3))?.[0].length ?? 0
  const [, name, target] = after > 0 ? (TARGET.exec(code) ?? []) : []
  if (target !== undefined) return { markdown: `${escapeMarks(name ?? '')}${linkTo(target)}`, length: length + after }
  if (code === '' || after > 0) return { markdown: escapeMarks(after > 0 ? code : text.slice(at, at + length)), length: length + after }
  const fence = '`'.repeat(longestRun(code, '`') + 1)
  const pad = code.startsWith('`') || code.endsWith('`') ? ' ' : ''
  return { markdown: `${fence}${pad}${code}${pad}${fence}`, length }
}

function emphasis(text: string, at: number): Piece | null {
  if (text[at] !== '*' || /[\w*]/.test(text.charAt(at - 1))) return null
  EMPHASIS.lastIndex = at
  const match = EMPHASIS.exec(text)
  const [all = '', marks = '', words = ''] = match ?? []
  return match === null ? null : { markdown: `${marks}${escapeMarks(words)}${marks}`, length: all.length }
}
