import type { Nodes } from 'mdast'

const INLINE = new Set(['delete', 'emphasis', 'link', 'strong'])

/** All words of a tree without marks, with the addresses of its links; each block begins a line. */
export function toLines(node: Nodes): string {
  if (node.type === 'break') return '\n'
  if ('value' in node) return node.value
  if (!('children' in node)) return ''
  const parts = node.children.map((child) => toLines(child))
  const isLine = INLINE.has(node.type) || node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell'
  const words = parts.join(isLine ? '' : '\n')
  return node.type === 'link' && words !== node.url ? `${words} (${node.url})` : words
}
