import type { Element, Nodes, Root } from 'hast'
import rehypeHighlight from 'rehype-highlight'
import { GRAMMARS, PLAIN_LANGUAGES } from '@/lib/markdown/code-languages'
import { NO_FILE } from '@/lib/markdown/no-file'
import { textIn } from '@/lib/markdown/text-in'
import { walk } from '@/lib/markdown/walk'

const LONGEST = 20_000
const LONGEST_LINE = 2_000

const colour = rehypeHighlight({ languages: GRAMMARS, plainText: PLAIN_LANGUAGES })

/** Colour code of a known language; code that is so long that it could take long stays as it is. */
export function highlight(tree: Root): Root {
  const blocks: Element[] = []
  walk<Nodes>(tree, (node) => {
    if (node.type !== 'element' || node.tagName !== 'pre') return undefined
    blocks.push(node)
    return 'skip'
  })
  if (!blocks.map(textIn).some(isLong)) for (const block of blocks) colour({ type: 'root', children: [block] }, NO_FILE) // in place: it is ours
  return tree
}

const isLong = (text: string) => text.length > LONGEST || text.split('\n').some((line) => line.length > LONGEST_LINE)
