import type { Root } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import rehypeHighlight from 'rehype-highlight'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { GRAMMARS, PLAIN_LANGUAGES } from '@/lib/markdown/code-languages'

const LONGEST = 20_000
const LONGEST_LINE = 2_000

const highlighter = unified().use(rehypeHighlight, { languages: GRAMMARS, plainText: PLAIN_LANGUAGES }).freeze()

/** Colour code of a known language; code that is so long that it could take long stays as it is. */
export function highlight(tree: Root): Root {
  let isLong = false
  visit(tree, 'element', (node) => {
    if (node.tagName !== 'pre') return
    const text = textOf(node)
    if (text.length > LONGEST || text.split('\n').some((line) => line.length > LONGEST_LINE)) isLong = true
  })
  if (!isLong) highlighter.runSync(tree) // changes the tree in place, which is ours alone
  return tree
}
