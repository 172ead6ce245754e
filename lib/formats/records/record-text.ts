import type { PhrasingContent, Root, RootContent } from 'mdast'
import { marksOf } from '@/lib/formats/records/keep-names'
import { plainBlocks } from '@/lib/formats/records/plain-blocks'
import { parseMarkdown } from '@/lib/markdown/parse-markdown'
import { toPlain } from '@/lib/markdown/to-plain'

/** Signs that somebody wrote Markdown into a field of plain text; what prose and logs have as well is none. */
const SIGNS = [
  /(?:^|\n[^\S\n]*\n) {0,3}#{1,6} \p{Lu}[^\n]{0,80}(?=\n|$)/u,
  /^ {0,3}\|?(?:[ \t]*:?-{3,}:?[ \t]*\|)+[ \t]*(?::?-{3,}:?)?[ \t]*$/m,
  /(?<![\w*])\*\*[^\s*](?:[^*\n]{0,200}[^\s*])?\*\*(?![\w*])/,
]
const DEFINITION = /^ {0,3}\[[^\]\n]+\]:/m

/** The text of a field that is plain by its format: as Markdown where it was written so, else as plain text. Every mark of a link stays. */
export function recordText(text: string): RootContent[] {
  const isMarkdown = (SIGNS.some((sign) => sign.test(text)) || hasFences(text)) && !DEFINITION.test(text)
  return isMarkdown ? (spelledOut(parseMarkdown(text), text) as Root).children : plainBlocks(text)
}

/** A fence that is opened and closed. */
const hasFences = (text: string) => (text.match(/^ {0,3}(?:`{3}|~{3})/gm)?.length ?? 0) >= 2

/** Links with words of their own show where they lead, and names such as `__init__` keep their marks. */
function spelledOut(node: Root | RootContent, source: string): Root | RootContent {
  if (!('children' in node)) return node
  const children = node.children.flatMap((child): (RootContent | PhrasingContent)[] => shown(child, source))
  return { ...node, children } as Root | RootContent // as: what replaces a child is of its kind
}

function shown(child: RootContent, source: string): RootContent[] {
  const inside = () => ('children' in child ? child.children.flatMap((each) => shown(each, source)) : [])
  if (child.type === 'link' && !isSaid(toPlain(child.children), child.url)) {
    const bare: RootContent = { type: 'link', url: child.url, title: null, children: [{ type: 'text', value: child.url }] }
    const title = child.title ? ` "${child.title}"` : ''
    return [{ type: 'text', value: '[' }, ...inside(), { type: 'text', value: '](' }, bare, { type: 'text', value: `${title})` }]
  }
  const marks = child.type === 'delete' || child.type === 'strong' ? marksOf(child, source) : ''
  if (marks === '__' || marks === '~~') return [{ type: 'text', value: marks }, ...inside(), { type: 'text', value: marks }]
  return [spelledOut(child, source) as RootContent] // as: it was no root
}

const isSaid = (words: string, url: string) => words === url || `mailto:${words}` === url || `http://${words}` === url
