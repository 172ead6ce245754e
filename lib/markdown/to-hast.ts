import type { Root } from 'hast'
import type { Root as Markdown, PhrasingContent } from 'mdast'
import rehypeSanitize from 'rehype-sanitize'
import remarkRehype from 'remark-rehype'
import { fitHeadings } from '@/lib/markdown/fit-headings'
import { highlight } from '@/lib/markdown/highlight'
import { nameHeadings } from '@/lib/markdown/name-headings'
import { NO_FILE } from '@/lib/markdown/no-file'
import { addOwnMarkup } from '@/lib/markdown/own-markup'
import { SAFE_SCHEMA } from '@/lib/markdown/safe-schema'
import { showEverything } from '@/lib/markdown/show-everything'

const toElements = remarkRehype()
const sanitize = rehypeSanitize(SAFE_SCHEMA)

/** Plugins are called as unified calls them, without the file that it makes for each tree. */
const toSafe = (root: Markdown): Root => sanitize(toElements(root, NO_FILE))

type HastOptions = Readonly<{
  /** Stands before the id of every heading; unique on the page. */
  idPrefix: string
  /** Level of the first heading, 1 to 6. */
  headingDepth: number
}>

/**
 * Turn the tree of a text of anybody into one that is safe to show: nothing runs, nothing is loaded, nothing is left out.
 *
 * Raw HTML is text. Links lead to http, https, mail, this page or this site; other addresses are text.
 */
export function toHast(root: Markdown, { idPrefix, headingDepth }: HastOptions): Root {
  const shown = fitHeadings(showEverything(root), headingDepth)
  return addOwnMarkup(nameHeadings(highlight(toSafe(shown)), idPrefix))
}

/** The same of the words of one line. */
export function toInlineHast(content: readonly PhrasingContent[]): Root {
  const plain = onlyText(content)
  if (plain !== null) return { type: 'root', children: plain === '' ? [] : [{ type: 'text', value: plain }] }
  const tree = toHast({ type: 'root', children: [{ type: 'paragraph', children: [...content] }] }, { idPrefix: 'inline-', headingDepth: 6 })
  const [only] = tree.children
  return only?.type === 'element' ? { ...tree, children: only.children } : tree
}

/** Text, as most entries are, needs no passes; null for anything else. */
function onlyText(content: readonly PhrasingContent[]): string | null {
  let text = ''
  for (const node of content) {
    if (node.type !== 'text' || node.value.includes('\n')) return null
    text += node.value
  }
  return text
}
