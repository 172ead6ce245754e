import type { Root, RootContent } from 'mdast'
import { toPlain } from '@/lib/markdown/to-plain'

/** Markdown in which a name alone between double underscores, such as `__init__`, keeps its marks. */
export function keepNames(root: Root, source: string): Root {
  const walk = <T extends Root | RootContent>(node: T): T => {
    if (!('children' in node)) return node
    const children = node.children.flatMap((child): RootContent[] => {
      const words = child.type === 'strong' ? toPlain(child.children) : ''
      const isName = child.type === 'strong' && marksOf(child, source) === '__' && /^\w+$/.test(words)
      return isName ? [{ type: 'text', value: `__${words}__` }] : [walk(child)]
    })
    return { ...node, children }
  }
  return walk(root)
}

/** The two characters at which a node begins in its source. */
export const marksOf = ({ position }: RootContent, source: string) => {
  const start = position?.start.offset
  return start === undefined ? '' : source.slice(start, start + 2)
}
