import type { RootContent } from 'mdast'

/** The words of some nodes, without marks. */
export function toPlain(nodes: readonly RootContent[]): string {
  return nodes.map((node) => ('value' in node ? node.value : 'children' in node ? toPlain(node.children) : '')).join('')
}
