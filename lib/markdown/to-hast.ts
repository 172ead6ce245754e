import type { Root } from 'hast'
import rehypeSanitize from 'rehype-sanitize'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { fitHeadings } from '@/lib/markdown/fit-headings'
import { highlight } from '@/lib/markdown/highlight'
import { isTangled } from '@/lib/markdown/is-tangled'
import { nameHeadings } from '@/lib/markdown/name-headings'
import { addOwnMarkup } from '@/lib/markdown/own-markup'
import { parseMarkdown } from '@/lib/markdown/parse-markdown'
import type { ParsedMarkdown } from '@/lib/markdown/parsed-markdown'
import { SAFE_SCHEMA } from '@/lib/markdown/safe-schema'
import { showEverything } from '@/lib/markdown/show-everything'
import { tidyAutolinks } from '@/lib/markdown/tidy-autolinks'

const toSafe = unified().use(remarkRehype).use(rehypeSanitize, SAFE_SCHEMA).freeze()

type HastOptions = Readonly<{
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
export function toHast(markdown: string, options: HastOptions): Root {
  return isTangled(markdown) ? asWritten(markdown) : parsedToHast({ root: parseMarkdown(markdown), source: markdown }, options)
}

/** The same of Markdown that is parsed, and that is not tangled. */
export function parsedToHast({ root, source }: ParsedMarkdown, { idPrefix, headingDepth }: HastOptions): Root {
  const shown = fitHeadings(showEverything(tidyAutolinks(root), source), headingDepth)
  return addOwnMarkup(nameHeadings(highlight(toSafe.runSync(shown)), idPrefix))
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
