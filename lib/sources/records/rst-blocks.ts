import { fence } from '@/lib/markdown/fence'
import { rstInline } from '@/lib/sources/records/inline'

const UNDERLINE = /^([=\-`:'"~^_*+#.])\1{2,}\s*$/
const ITEM = /^( *)([-*+•]|#\.|\d{1,2}[.)])( +)(\S.*)$/
const CODE_DIRECTIVE = /^\.\. (?:code-block|code|sourcecode)::(?: +([\w+-]{1,20}))?$/

type Block = Readonly<{ markdown: string; next: number; opensCode: boolean; directive: Directive | null }>
/** What opens code by a name of its own: the language, and the words that say so. */
type Directive = Readonly<{ lang: string | null; words: string }>
type Levels = string[]

/**
 * Write reStructuredText as CommonMark: headings, lists, literal blocks and paragraphs; nothing is left out.
 *
 * What is not one of these four is a paragraph with its marks escaped, so plain text comes out as it is.
 *
 * @param top Number of hashes of the first level of headings.
 */
export function rstBlocks(text: string, top = 3): string {
  const lines = text.replaceAll('\t', '        ').split('\n')
  const levels: Levels = []
  const out: string[] = []
  for (let at = 0; at < lines.length; ) {
    if (isBlank(lines[at])) {
      at += 1
      continue
    }
    const block = heading(lines, at, levels, top) ?? list(lines, at) ?? paragraph(lines, at)
    const code = block.opensCode ? literal(lines, block.next, block.directive) : null
    const opening = block.markdown === '' && code === null ? rstInline(lines[at] ?? '') : block.markdown
    out.push(...[opening, code?.markdown ?? ''].filter((markdown) => markdown !== ''))
    at = code?.next ?? block.next
  }
  return out.join('\n\n')
}

const isBlank = (line: string | undefined) => line === undefined || line.trim() === ''
const indentOf = (line: string) => line.length - line.trimStart().length
const plain = (markdown: string, next: number): Block => ({ markdown, next, opensCode: false, directive: null })

/** A title over a rule, or between two of a kind. */
function heading(lines: readonly string[], at: number, levels: Levels, top: number): Block | null {
  const [first = '', second = '', third = ''] = lines.slice(at, at + 3)
  const hasOverline = UNDERLINE.test(first) && !isBlank(second) && third.trimEnd() === first.trimEnd()
  const [title, rule] = hasOverline ? [second, third] : [first, second]
  const isRule = UNDERLINE.test(rule) && rule.trimEnd().length >= title.trim().length && !UNDERLINE.test(title)
  if (!isRule || (!hasOverline && indentOf(title) > 0)) return null
  const kind = `${rule.charAt(0)}${hasOverline}`
  if (!levels.includes(kind)) levels.push(kind)
  const hashes = '#'.repeat(Math.min(6, top + levels.indexOf(kind)))
  return plain(`${hashes} ${rstInline(title)}`, at + (hasOverline ? 3 : 2))
}

/** Items of one list, nested by their indentation; a line that is indented goes on with its item. */
function list(lines: readonly string[], at: number): Block | null {
  if (!ITEM.test(lines[at] ?? '')) return null
  const indents: number[] = []
  const items: string[] = []
  let next = at
  let count = 0
  for (let match = ITEM.exec(lines[next] ?? ''); match !== null; match = ITEM.exec(lines[next] ?? '')) {
    const [, blanks = '', mark = '', , text = ''] = match
    while (indents.length > 0 && (indents.at(-1) ?? 0) > blanks.length) indents.pop()
    if (indents.at(-1) !== blanks.length) indents.push(blanks.length)
    const parts = [text]
    next += 1
    while (next < lines.length && !isBlank(lines[next]) && !ITEM.test(lines[next] ?? '') && indentOf(lines[next] ?? '') > blanks.length) {
      parts.push(lines[next] ?? '')
      next += 1
    }
    count = mark === '#.' ? count + 1 : Number.parseInt(mark, 10) || 0
    const marker = count > 0 ? `${count}.` : '-'
    items.push(`${'    '.repeat(Math.min(indents.length - 1, 8))}${marker} ${rstInline(parts.join(' '))}`)
    const afterBlank = isBlank(lines[next]) ? next + 1 : next
    if (ITEM.test(lines[afterBlank] ?? '')) next = afterBlank
  }
  return plain(items.join('\n'), next)
}

/** Lines up to an empty one or a heading; `::` at the end says that code follows. */
function paragraph(lines: readonly string[], at: number): Block {
  const directive = CODE_DIRECTIVE.exec((lines[at] ?? '').trim())
  if (directive !== null)
    return { markdown: '', next: at + 1, opensCode: true, directive: { lang: directive[1] ?? null, words: directive[0] } }
  let next = at + 1
  while (next < lines.length && !isBlank(lines[next]) && heading(lines, next, [], 3) === null && !beginsList(lines, next)) next += 1
  const text = lines.slice(at, next).join(' ').trim()
  const opensCode = text.endsWith('::') && !text.startsWith('.. ')
  return { markdown: rstInline(opensCode ? text.slice(0, text === '::' ? 0 : -1) : text), next, opensCode, directive: null }
}

/** A list may follow right after the colon that announces it. */
const beginsList = (lines: readonly string[], at: number) => /:\s*$/.test(lines[at - 1]?.slice(-3) ?? '') && ITEM.test(lines[at] ?? '')

/** The indented lines after `::`, without their common indentation; null where none follow. */
function literal(lines: readonly string[], from: number, directive: Directive | null): { markdown: string; next: number } | null {
  let start = from
  while (start < lines.length && isBlank(lines[start])) start += 1
  let end = start
  while (end < lines.length && (isBlank(lines[end]) || indentOf(lines[end] ?? '') > 0)) end += 1
  const code = lines.slice(start, end)
  while (code.length > 0 && isBlank(code.at(-1))) code.pop()
  if (code.length === 0) return null
  const indent = code.reduce((least, line) => (isBlank(line) ? least : Math.min(least, indentOf(line))), 40)
  const info = { lang: directive?.lang ?? null, title: directive?.words ?? null }
  return { markdown: fence(code.map((line) => line.slice(indent)).join('\n'), info), next: end }
}
