import type { Root } from 'hast'
import rehypeSanitize from 'rehype-sanitize'
import rehypeSlug from 'rehype-slug'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { fitHeadings } from '@/lib/markdown/fit-headings'
import { highlight } from '@/lib/markdown/highlight'
import { isTangled } from '@/lib/markdown/is-tangled'
import { addOwnMarkup } from '@/lib/markdown/own-markup'
import { plainConstructs } from '@/lib/markdown/plain-constructs'
import { SAFE_SCHEMA } from '@/lib/markdown/safe-schema'
import { showEverything } from '@/lib/markdown/show-everything'
import { tidyAutolinks } from '@/lib/markdown/tidy-autolinks'

const parser = unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).use(plainConstructs).freeze()
const toSafe = unified().use(remarkRehype).use(rehypeSanitize, SAFE_SCHEMA).freeze()
const decorate = unified().use(addOwnMarkup).freeze()

export type HastOptions = Readonly<{
  /** Stands before the id of every heading; unique on the page. */
  idPrefix: string
  /** Level of the first heading, 1 to 6. */
  headingDepth: number
}>

/**
 * Turn Markdown of anybody into a tree that is safe to show: nothing runs, nothing is loaded, nothing is left out.
 *
 * Raw HTML is text. Links lead to http, https, mail, this page or this site; other addresses are text.
 */
export function toHast(markdown: string, { idPrefix, headingDepth }: HastOptions): Root {
  if (isTangled(markdown)) return asWritten(markdown)
  const root = fitHeadings(showEverything(tidyAutolinks(parser.parse(markdown)), markdown), headingDepth)
  const tree = highlight(toSafe.runSync(root))
  unified().use(rehypeSlug, { prefix: idPrefix }).runSync(tree) // in place
  return decorate.runSync(tree)
}

/** Turn Markdown of one line into phrasing content; more than one paragraph stays as it is. */
export function toInlineHast(markdown: string): Root {
  const tree = toHast(markdown, { idPrefix: 'inline-', headingDepth: 6 })
  const [only] = tree.children
  return tree.children.length === 1 && only?.type === 'element' && only.tagName === 'p' ? { ...tree, children: only.children } : tree
}

const asWritten = (markdown: string): Root => ({
  type: 'root',
  children: [{ type: 'element', tagName: 'pre', properties: { tabIndex: 0 }, children: [{ type: 'text', value: markdown }] }],
})
