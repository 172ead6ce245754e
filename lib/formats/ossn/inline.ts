import { parseAddress } from '@/lib/markdown/address'
import { addressAt } from '@/lib/markdown/address-at'
import { longestRun } from '@/lib/markdown/longest-run'

/** What inline text is read with. */
export type InlineOptions = Readonly<{
  /** Numbers of footnotes that are defined. */
  footnotes: ReadonlySet<string>
  isWiki: boolean
}>

/** Stands for a line break that the author made on purpose; no text of a document holds a vertical tab. */
export const BREAK = '\u000b'

const ESCAPED = new Set('\\`*_{}[]()<>#+!|&~@')
const URL_START = /https?:\/\/[^\s/\\]/iy
const WORD = /[\w.+-]+/y
const MAIL_HOST = /@[\w-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,8}/y
const EMPHASIS = /(\*{1,2})(?=\S)([^*\n\u000b]{1,120})(?<=\S)\1(?![\w*])/y
const PLAIN_WORDS = /^[\p{L}\p{N} ,'’.-]+$/u
const WIKI = /('{2,3})(?!')([^\n\u000b]{1,300}?)\1(?!')/y
const FOOTNOTE = /\[(\d{1,4})\]/y

/**
 * Write text of a note as inline Markdown: what the note means as marks becomes marks, everything else is escaped.
 *
 * @returns With the line breaks of the text and `BREAK` left as they are.
 */
export function toInlineMarkdown(text: string, options: InlineOptions): string {
  const out: string[] = []
  const hopeless = new Set<number>()
  for (let at = 0; at < text.length; ) {
    const piece =
      codeSpan(text, at, hopeless) ?? link(text, at) ?? emphasis(text, at, options) ?? footnote(text, at, options) ?? word(text, at)
    out.push(piece.markdown)
    at += piece.length
  }
  return out.join('')
}

type Piece = Readonly<{ markdown: string; length: number }>

function codeSpan(text: string, at: number, hopeless: Set<number>): Piece | null {
  if (text[at] !== '`') return null
  let length = 1
  while (text[at + length] === '`') length += 1
  const end = hopeless.has(length) ? -1 : closingTicks(text, at + length, length)
  if (end < 0) {
    hopeless.add(length)
    return { markdown: '\\`'.repeat(length), length }
  }
  const code = text.slice(at + length, end).replace(/[\n\u000b]/g, ' ')
  const whole = end + length - at
  const target = /^([^<]{0,300})<(https?:\/\/[^\s<>]{1,2000})>$/.exec(code) // reStructuredText: `text <address>`_
  if (target !== null && text[at + whole] === '_')
    return { markdown: `${escaped(target[1] ?? '')}${addressLink(target[2] ?? '')}`, length: whole + 1 }
  const trimmed = code.trim()
  if (trimmed === '') return { markdown: escaped(text.slice(at, at + whole)), length: whole }
  const marks = '`'.repeat(longestRun(trimmed, '`') + 1)
  const pad = trimmed.startsWith('`') || trimmed.endsWith('`') ? ' ' : ''
  return { markdown: `${marks}${pad}${trimmed}${pad}${marks}`, length: whole }
}

function closingTicks(text: string, from: number, length: number): number {
  const marks = '`'.repeat(length)
  for (let at = text.indexOf(marks, from); at >= 0; at = text.indexOf(marks, at)) {
    let run = length
    while (text[at + run] === '`') run += 1
    if (run === length) return at
    at += run
  }
  return -1
}

function link(text: string, at: number): Piece | null {
  const start = text[at] === '<' ? at + 1 : at
  const address = webAt(text, start) ?? mailAt(text, start)
  if (address === null) return null
  const isBracketed = start > at && text[start + address.length] === '>'
  if (start > at && !isBracketed) return null
  return { markdown: addressLink(address), length: address.length + (isBracketed ? 2 : 0) }
}

function webAt(text: string, at: number): string | null {
  URL_START.lastIndex = at
  if (!URL_START.test(text)) return null
  return addressAt(text.slice(at, at + 4000))
}

function mailAt(text: string, at: number): string | null {
  if (at > 0 && /[\w.+-]/.test(text.charAt(at - 1))) return null
  WORD.lastIndex = at
  const name = WORD.exec(text)?.[0]
  if (name === undefined || name.length > 64) return null
  MAIL_HOST.lastIndex = at + name.length
  const host = MAIL_HOST.exec(text)?.[0]
  return host === undefined ? null : name + host
}

/** A link whose words are its address; text where the address may not be a link. */
function addressLink(address: string): string {
  const isMail = !/^https?:/i.test(address)
  return parseAddress(isMail ? `mailto:${address}` : address) === null ? escaped(address) : `<${address}>`
}

function emphasis(text: string, at: number, { isWiki }: InlineOptions): Piece | null {
  if (isWiki && text.startsWith("''", at)) {
    WIKI.lastIndex = at
    const match = WIKI.exec(text)
    if (match === null) return null
    const marks = match[1]?.length === 3 ? '**' : '*'
    return { markdown: `${marks}${escaped((match[2] ?? '').trim())}${marks}`, length: match[0].length }
  }
  if (text[at] !== '*' || /[\w*]/.test(text.charAt(at - 1))) return null
  EMPHASIS.lastIndex = at
  const match = EMPHASIS.exec(text)
  return match !== null && PLAIN_WORDS.test(match[2] ?? '') ? { markdown: match[0], length: match[0].length } : null
}

function footnote(text: string, at: number, { footnotes }: InlineOptions): Piece | null {
  if (text[at] !== '[') return null
  FOOTNOTE.lastIndex = at
  const match = FOOTNOTE.exec(text)
  const number = match?.[1]
  if (match === null || number === undefined || !footnotes.has(number)) return null
  return { markdown: `[\\[${number}\\]](#ref-${number})`, length: match[0].length }
}

/** A run of letters and digits up to an address glued to it, or one other character. */
function word(text: string, at: number): Piece {
  let end = at
  while (end < text.length && /[\w.-]/.test(text.charAt(end)) && !(end > at && text.startsWith('http', end))) end += 1
  const length = Math.max(1, end - at)
  const isScheme = text[at] === ':' && text.startsWith('//', at + 1)
  return { markdown: isScheme ? '\\:' : escaped(text.slice(at, at + length)), length }
}

/** Text that Markdown shows as it is; nor may it find an address in the middle of it. */
function escaped(text: string): string {
  const marked = [...text].map((char) => (ESCAPED.has(char) ? `\\${char}` : char)).join('')
  return marked.replace(/:(?=\/\/)/g, '\\:').replace(/^www\./i, (start) => `${start.slice(0, 3)}\\.`)
}
