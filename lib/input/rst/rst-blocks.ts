import type { BlockContent, Heading } from 'mdast'
import { type Directive, directiveIn, literalBlock } from '@/lib/input/rst/literal-block'
import { type Item, toLists } from '@/lib/input/rst/numbered-lists'
import { rstInline } from '@/lib/input/rst/rst-inline'
import { indentOf, isBlank } from '@/lib/input/rst/rst-line'

const UNDERLINE = /^([=\-`:'"~^_*+#.])\1{2,}\s*$/
const ITEM = /^( *)([-*+•]|#\.|\d{1,2}[.)])( +)(\S.*)$/

/** Nodes, the line behind them, and whether code follows that they announce. */
type Found = Readonly<{ nodes: readonly BlockContent[]; next: number; opensCode: boolean; directive: Directive | null }>
/** Items of a list hold no headings, and lists are nested so deep at most. */
type Place = Readonly<{ levels: string[]; top: number; depth: number }>
const DEEPEST = 8

/**
 * Read reStructuredText: headings, lists, literal blocks and paragraphs; nothing is left out.
 *
 * What is not one of these four is a paragraph, so plain text comes out as it is.
 *
 * @param top Level of the first headings.
 */
export function rstBlocks(text: string, top = 3): BlockContent[] {
  return blocks(text.replaceAll('\t', '        ').split('\n'), { levels: [], top, depth: 0 })
}

function blocks(lines: readonly string[], place: Place): BlockContent[] {
  const out: BlockContent[] = []
  for (let at = 0; at < lines.length; ) {
    if (isBlank(lines[at])) {
      at += 1
      continue
    }
    const block = (place.depth === 0 ? heading(lines, at, place) : null) ?? list(lines, at, place) ?? paragraph(lines, at, place)
    const code = block.opensCode ? literalBlock(lines, block.next, block.directive) : null
    const opening = block.nodes.length === 0 && code === null ? [paragraphOf(lines[at] ?? '')] : block.nodes
    for (const node of opening) out.push(node)
    if (code !== null) out.push(code.node)
    at = code?.next ?? block.next
  }
  return out
}

const paragraphOf = (text: string): BlockContent => ({ type: 'paragraph', children: rstInline(text) })
const plain = (nodes: readonly BlockContent[], next: number): Found => ({ nodes, next, opensCode: false, directive: null })

/** A title over a rule, or between two of a kind. */
function heading(lines: readonly string[], at: number, { levels, top }: Place): Found | null {
  const [first = '', second = '', third = ''] = lines.slice(at, at + 3)
  const hasOverline = UNDERLINE.test(first) && !isBlank(second) && third.trimEnd() === first.trimEnd()
  const [title, rule] = hasOverline ? [second, third] : [first, second]
  const isRule = UNDERLINE.test(rule) && rule.trimEnd().length >= title.trim().length && !UNDERLINE.test(title)
  if (!isRule || (!hasOverline && indentOf(title) > 0)) return null
  const kind = `${rule.charAt(0)}${hasOverline}`
  if (!levels.includes(kind)) levels.push(kind)
  const depth = Math.min(6, top + levels.indexOf(kind)) as Heading['depth'] // as: from top (1 or more) to 6
  return plain([{ type: 'heading', depth, children: rstInline(title) }], at + (hasOverline ? 3 : 2))
}

/** Items that follow each other; what is indented below an item is a part of it. */
function list(lines: readonly string[], at: number, place: Place): Found | null {
  const indent = ITEM.exec(lines[at] ?? '')?.[1]?.length
  if (indent === undefined || place.depth >= DEEPEST) return null
  const items: Item[] = []
  let next = at
  for (let match = ITEM.exec(lines[next] ?? ''); match !== null && match[1]?.length === indent; match = ITEM.exec(lines[next] ?? '')) {
    const [, , mark = '', gap = '', text = ''] = match
    const end = endOfItem(lines, next, indent)
    const rest = lines.slice(next + 1, end).map((line) => line.slice(Math.min(indent + mark.length + gap.length, indentOf(line))))
    const children = blocks([text, ...rest], { ...place, depth: place.depth + 1 })
    items.push({ number: mark === '#.' ? (items.at(-1)?.number ?? 0) + 1 : numberOf(mark), children })
    next = end
  }
  const isTight = items.every(({ children }) => children.slice(1).every(({ type }) => type === 'list'))
  return plain(toLists(items, isTight), next)
}

/** Nothing counts from zero: a bullet stands for it. */
const numberOf = (mark: string) => Number.parseInt(mark, 10) || null

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

/** Lines up to an empty one or a heading; `::` at the end says that code follows. */
function paragraph(lines: readonly string[], at: number, { depth }: Place): Found {
  const directive = directiveIn(lines[at] ?? '')
  if (directive !== null) return { nodes: [], next: at + 1, opensCode: true, directive }
  let next = at + 1
  const isHeading = (line: number) => depth === 0 && heading(lines, line, { levels: [], top: 3, depth }) !== null
  while (next < lines.length && !isBlank(lines[next]) && !isHeading(next) && !beginsList(lines, next)) next += 1
  const text = lines.slice(at, next).join(' ').trim()
  const opensCode = text.endsWith('::') && !text.startsWith('.. ')
  const nodes = text === '::' ? [] : [paragraphOf(opensCode ? text.slice(0, -1) : text)]
  return { nodes, next, opensCode, directive: null }
}

/** A list may follow right after the colon that announces it. */
const beginsList = (lines: readonly string[], at: number) => /:\s*$/.test(lines[at - 1]?.slice(-3) ?? '') && ITEM.test(lines[at] ?? '')
