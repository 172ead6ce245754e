import type { Nodes } from 'mdast'

/** The words of a node without marks; line breaks become blanks. */
export function textOf(node: Nodes): string {
  if (node.type === 'break') return ' '
  if ('value' in node) return node.value
  return 'children' in node ? node.children.map(textOf).join('') : ''
}
