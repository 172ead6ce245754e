import type { ListItem, Nodes, RootContent } from 'mdast'

/** A tree in the marks of Markdown, for tests to compare: nothing is escaped but what looks like the start of a block and is none. */
export const sketch = (nodes: readonly RootContent[]): string => nodes.map(one).join(isInline(nodes[0]) ? '' : '\n\n')

const isInline = (node: Nodes | undefined) =>
  node !== undefined && ['text', 'link', 'emphasis', 'strong', 'inlineCode', 'break'].includes(node.type)

function one(node: RootContent): string {
  switch (node.type) {
    case 'text':
      return node.value
    case 'inlineCode':
      return `\`${node.value}\``
    case 'break':
      return '\\\n'
    case 'emphasis':
      return `*${sketch(node.children)}*`
    case 'strong':
      return `**${sketch(node.children)}**`
    case 'link': {
      const words = sketch(node.children)
      return words === node.url || `mailto:${words}` === node.url ? `<${words}>` : `[${words}](${node.url})`
    }
    case 'paragraph':
      return sketch(node.children).replace(/^(?=[-+*#>] |\d+[.)] )/gm, '\\')
    case 'heading':
      return `${'#'.repeat(node.depth)} ${sketch(node.children)}`
    case 'thematicBreak':
      return '---'
    case 'code': {
      const caption = node.data?.hProperties?.dataCaption
      return `\`\`\`${node.lang ?? ''}${caption === undefined ? '' : ` "${caption}"`}\n${node.value}\n\`\`\``
    }
    case 'list':
      return node.children.map((item, nth) => itemOf(item, node.start ?? null, nth)).join(node.spread ? '\n\n' : '\n')
    case 'blockquote':
      return sketch(node.children).replace(/^/gm, '> ')
    default:
      return 'children' in node ? sketch(node.children as RootContent[]) : '' // as: what a node of a text holds is of a text
  }
}

function itemOf({ children, spread }: ListItem, start: number | null, nth: number): string {
  const mark = start === null ? '- ' : `${start + nth}. `
  const inside = children.map(one).join(spread ? '\n\n' : '\n')
  return mark + inside.replace(/\n(?=.)/g, `\n${' '.repeat(mark.length)}`)
}
