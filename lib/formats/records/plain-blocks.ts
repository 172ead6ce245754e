import type { BlockContent, Code, List, ListItem, Paragraph, PhrasingContent } from 'mdast'
import { plainList } from '@/lib/formats/records/plain-list'
import { plainText } from '@/lib/formats/records/plain-text'

/**
 * Read plain text: paragraphs, lists where lines begin with a bullet or count on, and what is set apart by its blanks as it is written:
 * commands that are indented, and columns.
 */
export function plainBlocks(text: string): BlockContent[] {
  const out: BlockContent[] = []
  const chunks = text.replaceAll('\u00a0', ' ').split(/\n[^\S\n]*\n/)
  for (const chunk of chunks) {
    const lines = chunk.split('\n').filter((line) => line.trim() !== '')
    if (lines.length > 0) addChunk(out, lines)
  }
  return out
}

function addChunk(out: BlockContent[], lines: readonly string[]): void {
  const last = out.at(-1)
  const indent = Math.min(...lines.map(indentOf))
  const list = plainList(lines, last?.type === 'list' ? last : null)
  if (list === null && last?.type === 'list' && indent > 0 && indent < CODE_INDENT) addToItem(last, toParagraph(lines))
  else if (list === null && (indent >= CODE_INDENT || isInColumns(lines) || isLog(lines))) addCode(out, lines)
  else if (list === null) out.push(toParagraph(lines))
  else {
    const [first, ...others] = list
    if (last?.type === 'list' && first?.type === 'list' && last.ordered === first.ordered) out[out.length - 1] = joined(last, first)
    else if (first !== undefined) out.push(first)
    for (const other of others) out.push(other)
  }
}

const CODE_INDENT = 4
const indentOf = (line: string) => line.replaceAll('\t', '    ').search(/\S/)

/** An empty line parts the items of a list, and no two lists. */
const joined = (list: List, more: List): List => ({ ...list, spread: true, children: [...list.children, ...more.children] })

function addToItem(list: List, paragraph: Paragraph): void {
  const item: ListItem | undefined = list.children.at(-1)
  item?.children.push(paragraph)
  if (item !== undefined) item.spread = true
}

function addCode(out: BlockContent[], lines: readonly string[]): void {
  const last = out.at(-1)
  const common = Math.min(...lines.map((line) => line.search(/\S/)))
  const value = lines.map((line) => line.slice(common).trimEnd()).join('\n')
  if (last?.type === 'code' && common >= CODE_INDENT) out[out.length - 1] = asCode(`${last.value}\n\n${value}`)
  else out.push(asCode(value))
}

/** In no language that is known. */
const asCode = (value: string): Code => ({ type: 'code', lang: null, meta: null, value, data: {} })

/** Most lines hold runs of blanks inside, other than behind the end of a sentence. */
function isInColumns(lines: readonly string[]): boolean {
  const columns = lines.filter((line) => /[^\s.!?:;,)"'] {2,}\S|\S\t+\S/.test(line.trim()))
  return columns.length >= 2 && columns.length * 2 > lines.length
}

/** Traces of a kernel: registers, and functions with their offsets. */
function isLog(lines: readonly string[]): boolean {
  const traces = lines.filter((line) =>
    /\+0x[0-9a-f]+\/0x|^\s*(?:R[A-Z0-9]{2}|RIP|Code|Call Trace|Hardware name|Modules linked in):|^\s*<\/?TASK>/.test(line),
  )
  return traces.length >= 3 && traces.length * 3 > lines.length
}

/** Lines that a mail program has broken are one; others are broken as they stand. */
function toParagraph(lines: readonly string[]): Paragraph {
  if (lines.length > 1 && lines.slice(0, -1).every((line) => line.length > 55 && line.length < 90)) {
    return { type: 'paragraph', children: plainText(lines.map((line) => line.trim()).join(' ')) }
  }
  const children = lines.flatMap((line, nth): PhrasingContent[] => [...(nth === 0 ? [] : [{ type: 'break' as const }]), ...plainText(line)])
  return { type: 'paragraph', children }
}
