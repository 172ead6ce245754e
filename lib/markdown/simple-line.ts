import type { PhrasingContent, Root } from 'mdast'

/** Characters that mean nothing to Markdown inside of a line. */
const PLAIN = String.raw`[\p{L}\p{N} ,.;:?'"()/%=+–—…’‘“”-]`
const LINK = new RegExp(String.raw`\[(${PLAIN}+)\]\((https?://[\w.~:/?#=%+,@-]+)\)`, 'gu')
const SIMPLE = new RegExp(String.raw`^(?:${PLAIN}|\[${PLAIN}+\]\(https?://[\w.~:/?#=%+,@-]+\))+$`, 'u')
/** What begins a list, a quotation, a heading or a rule, or is trimmed. */
const BEGINS_BLOCK = /^[\s+=-]|^\d{1,9}[.)](?: |$)|\s$/
const ADDRESS = /:\/\/|www\./i

/**
 * Parse a line of plain words and links to the web, as most entries are, without a parser.
 *
 * @returns What the parser makes of it but for places; null where anything in it needs the parser.
 */
export function simpleLine(markdown: string): Root | null {
  if (markdown.length > LONGEST || BEGINS_BLOCK.test(markdown) || !SIMPLE.test(markdown)) return null
  const links = [...markdown.matchAll(LINK)]
  const children = [...links, null].flatMap((link, nth): PhrasingContent[] => {
    const before = links[nth - 1]
    const text = plain(markdown.slice(before === undefined ? 0 : before.index + before[0].length, link?.index))
    if (link === null) return text
    return [...text, { type: 'link', url: link[2] ?? '', title: null, children: plain(link[1] ?? '') }]
  })
  const isAddress = children.some((child) => ADDRESS.test(child.type === 'text' ? child.value : wordsOf(child)))
  return isAddress ? null : { type: 'root', children: [{ type: 'paragraph', children }] }
}

/** Longer ones are seldom, and a pattern should not run over them. */
const LONGEST = 2000

const plain = (value: string): { type: 'text'; value: string }[] => (value === '' ? [] : [{ type: 'text', value }])

const wordsOf = (node: PhrasingContent): string =>
  'children' in node ? node.children.map(wordsOf).join('') : 'value' in node ? node.value : ''
