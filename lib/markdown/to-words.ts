import type { Nodes } from 'mdast'

const BLOCKS = new Set(['blockquote', 'code', 'heading', 'list', 'listItem', 'paragraph', 'table', 'tableCell', 'tableRow'])

/** The words of a node in one line, white space folded. */
export function toWords(node: Nodes): string {
  return textOf(node).replace(/\s+/g, ' ').trim()
}

function textOf(node: Nodes): string {
  if (node.type === 'break') return ' '
  if ('value' in node) return node.value
  const inside = 'children' in node ? node.children.map(textOf).join('') : ''
  return BLOCKS.has(node.type) ? ` ${inside} ` : inside
}
