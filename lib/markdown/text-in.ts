import type { Nodes } from 'hast'

/** All text of a tree, as it is. */
export function textIn(node: Nodes): string {
  if (node.type === 'text') return node.value
  return 'children' in node ? node.children.map(textIn).join('') : ''
}
