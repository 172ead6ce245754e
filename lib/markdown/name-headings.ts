import GithubSlugger from 'github-slugger'
import type { Nodes, Root } from 'hast'
import { textIn } from '@/lib/markdown/text-in'
import { walk } from '@/lib/markdown/walk'

/** Give every heading an id made of its words, as GitHub does; changes the tree in place. */
export function nameHeadings(tree: Root, prefix: string): Root {
  const slugger = new GithubSlugger()
  walk<Nodes>(tree, (node) => {
    if (node.type === 'element' && /^h[1-6]$/.test(node.tagName) && !node.properties.id)
      node.properties.id = prefix + slugger.slug(textIn(node))
  })
  return tree
}
