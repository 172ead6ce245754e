import type { BlockContent, List, ListItem, Paragraph } from 'mdast'
import { plainInline } from '@/lib/input/rst/rst-inline'

const ITEM = /^\s*[-*•]\s+(?=\S)/

/** Read plain text: paragraphs, line breaks, and lists where lines begin with a bullet. */
export function plainBlocks(text: string): BlockContent[] {
  const out: BlockContent[] = []
  for (const part of text.split(/\n[^\S\n]*\n/))
    for (const block of blocksOf(part.split('\n').filter((line) => line.trim() !== ''))) {
      const last = out.at(-1)
      if (last?.type === 'list' && block.type === 'list') out[out.length - 1] = joined(last, block)
      else out.push(block)
    }
  return out
}

/** An empty line parts the items of a list, and no two lists. */
const joined = (list: List, more: List): List => ({ ...list, spread: true, children: [...list.children, ...more.children] })

/** Lines of a list together, other lines together. */
function blocksOf(lines: readonly string[]): (List | Paragraph)[] {
  const groups: { isList: boolean; lines: string[] }[] = []
  for (const line of lines) {
    const isList = ITEM.test(line)
    const last = groups.at(-1)
    if (last?.isList === isList) last.lines.push(line)
    else groups.push({ isList, lines: [line] })
  }
  return groups.map((group) => (group.isList ? toList(group.lines) : toParagraph(group.lines)))
}

function toList(lines: readonly string[]): List {
  const children = lines.map((line): ListItem => {
    return { type: 'listItem', spread: false, checked: null, children: [toParagraph([line.replace(ITEM, '')])] }
  })
  return { type: 'list', ordered: false, start: null, spread: false, children }
}

function toParagraph(lines: readonly string[]): Paragraph {
  return {
    type: 'paragraph',
    children: lines.flatMap((line, nth) => [...(nth === 0 ? [] : [{ type: 'break' } as const]), ...plainInline(line)]),
  }
}
