import type { Nodes, Root } from 'hast'
import rehypeHighlight from 'rehype-highlight'
import { unified } from 'unified'
import { GRAMMARS, PLAIN_LANGUAGES } from '@/lib/markdown/code-languages'
import { textIn } from '@/lib/markdown/text-in'
import { walk } from '@/lib/markdown/walk'

const LONGEST = 20_000
const LONGEST_LINE = 2_000

const highlighter = unified().use(rehypeHighlight, { languages: GRAMMARS, plainText: PLAIN_LANGUAGES }).freeze()

/** Colour code of a known language; code that is so long that it could take long stays as it is. */
export function highlight(tree: Root): Root {
  const blocks: string[] = []
  walk<Nodes>(tree, (node) => {
    if (node.type === 'element' && node.tagName === 'pre') blocks.push(textIn(node))
  })
  const isLong = blocks.some((text) => text.length > LONGEST || text.split('\n').some((line) => line.length > LONGEST_LINE))
  if (blocks.length > 0 && !isLong) highlighter.runSync(tree) // changes the tree in place, which is ours alone
  return tree
}
