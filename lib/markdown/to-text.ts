import type { Nodes, Root } from 'hast'

const INLINE = new Set(['a', 'code', 'del', 'em', 'span', 'strong'])

/** The words of a tree, white space folded. */
export function toText(tree: Root): string {
  return textOf(tree).replace(/\s+/g, ' ').trim()
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value
  if (!('children' in node)) return ''
  const inside = node.children.map(textOf).join('')
  return node.type === 'element' && INLINE.has(node.tagName) ? inside : ` ${inside} `
}
