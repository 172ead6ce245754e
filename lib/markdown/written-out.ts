import type { Nodes } from 'hast'

/** A tree as text with its tags, for tests: `<a href="…">x</a>`; text is not escaped, so that markup in it can be told by its attributes. */
export function writtenOut(node: Nodes): string {
  if (node.type === 'text') return node.value.replaceAll('<', '&lt;')
  if (!('children' in node)) return ''
  const inside = node.children.map(writtenOut).join('')
  if (node.type !== 'element') return inside
  const attributes = Object.entries(node.properties).map(([name, value]) => ` ${name}="${Array.isArray(value) ? value.join(' ') : value}"`)
  return `<${node.tagName}${attributes.join('')}>${inside}</${node.tagName}>`
}
