import { rstInline } from '@/lib/formats/records/inline'
import { fence } from '@/lib/markdown/fence'

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
  return blocks(text.replaceAll('\t', '        ').split('\n'), { levels: [], top, depth: 0 }).join('\n\n')
}

/** Items of a list hold no headings, and lists are nested so deep at most. */
type Place = Readonly<{ levels: Levels; top: number; depth: number }>
const DEEPEST = 8

function blocks(lines: readonly string[], place: Place): string[] {
  const out: string[] = []
  for (let at = 0; at < lines.length; ) {
    if (isBlank(lines[at])) {
      at += 1
      continue
    }
    const block = (place.depth === 0 ? heading(lines, at, place) : null) ?? list(lines, at, place) ?? paragraph(lines, at, place)
    const code = block.opensCode ? literal(lines, block.next, block.directive) : null
    const opening = block.markdown === '' && code === null ? rstInline(lines[at] ?? '') : block.markdown
    for (const markdown of [opening, code?.markdown ?? '']) if (markdown !== '') out.push(markdown)
    at = code?.next ?? block.next
  }
  return out
}

const isBlank = (line: string | undefined) => line === undefined || line.trim() === ''
const indentOf = (line: string) => line.length - line.trimStart().length
const plain = (markdown: string, next: number): Block => ({ markdown, next, opensCode: false, directive: null })

/** A title over a rule, or between two of a kind. */
function heading(lines: readonly string[], at: number, { levels, top }: Place): Block | null {
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

/** Items of one list; what is indented below an item is a part of it. A number that does not follow the one before begins a new list. */
function list(lines: readonly string[], at: number, place: Place): Block | null {
  const indent = ITEM.exec(lines[at] ?? '')?.[1]?.length
  if (indent === undefined || place.depth >= DEEPEST) return null
  const items: { mark: string; parts: string[] }[] = []
  let next = at
  let [count, stop] = [0, '.']
  for (let match = ITEM.exec(lines[next] ?? ''); match !== null && match[1]?.length === indent; match = ITEM.exec(lines[next] ?? '')) {
    const [, , mark = '', gap = '', text = ''] = match
    const end = endOfItem(lines, next, indent)
    const rest = lines.slice(next + 1, end).map((line) => line.slice(Math.min(indent + mark.length + gap.length, indentOf(line))))
    const number = mark === '#.' ? count + 1 : Number.parseInt(mark, 10) || 0
    if (number > 0 && count > 0 && number !== count + 1) stop = stop === '.' ? ')' : '.'
    count = number
    items.push({ mark: count > 0 ? `${count}${stop} ` : '- ', parts: blocks([text, ...rest], { ...place, depth: place.depth + 1 }) })
    next = end
  }
  const isTight = items.every(({ parts }) => parts.slice(1).every((part) => /^(?:-|\d+[.)]) /.test(part)))
  return plain(items.map(({ mark, parts }) => hung(parts.join(isTight ? '\n' : '\n\n'), mark)).join(isTight ? '\n' : '\n\n'), next)
}

/** Index behind the lines of an item: those below it that are indented more than its mark; empty lines only between them. */
function endOfItem(lines: readonly string[], at: number, indent: number): number {
  let end = at + 1
  for (let next = end; next < lines.length && (isBlank(lines[next]) || indentOf(lines[next] ?? '') > indent); next += 1)
    if (!isBlank(lines[next])) end = next + 1
  while (end < lines.length && isBlank(lines[end]) && isItemAt(lines, end, indent)) end += 1
  return end
}

/** Whether the next line that is not empty is another item of the list. */
function isItemAt(lines: readonly string[], from: number, indent: number): boolean {
  const line = lines.slice(from, from + 20).find((each) => !isBlank(each)) ?? ''
  return ITEM.exec(line)?.[1]?.length === indent
}

/** Text behind a mark, its further lines below the first. */
const hung = (markdown: string, mark: string) =>
  markdown
    .split('\n')
    .map((line, index) => (index === 0 ? mark + line : line === '' ? '' : ' '.repeat(mark.length) + line))
    .join('\n')

/** Lines up to an empty one or a heading; `::` at the end says that code follows. */
function paragraph(lines: readonly string[], at: number, { depth }: Place): Block {
  const directive = CODE_DIRECTIVE.exec((lines[at] ?? '').trim())
  if (directive !== null)
    return { markdown: '', next: at + 1, opensCode: true, directive: { lang: directive[1] ?? null, words: directive[0] } }
  let next = at + 1
  const isHeading = (line: number) => depth === 0 && heading(lines, line, { levels: [], top: 3, depth }) !== null
  while (next < lines.length && !isBlank(lines[next]) && !isHeading(next) && !beginsList(lines, next)) next += 1
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
