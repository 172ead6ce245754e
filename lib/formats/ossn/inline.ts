import type { Link, PhrasingContent } from 'mdast'
import { type Construct, readInline } from '@/lib/input/rst/read-inline'
import { RST_CONSTRUCTS } from '@/lib/input/rst/rst-inline'

/** What inline text is read with. */
export type InlineOptions = Readonly<{
  /** Numbers of footnotes that are defined. */
  footnotes: ReadonlySet<string>
  isWiki: boolean
}>

/** Stands for a line break that the author made on purpose; no text of a document holds a vertical tab. */
export const BREAK = '\u000b'

const WIKI = /('{2,3})(?!')([^\n\u000b]{1,300}?)\1(?!')/y
const FOOTNOTE = /\[(\d{1,4})\]/y

/** Read text of a note: what the note means as marks becomes nodes, everything else is text, its line breaks included. */
export function noteInline(text: string, { footnotes, isWiki }: InlineOptions): PhrasingContent[] {
  return readInline(text, [...RST_CONSTRUCTS, ...(isWiki ? [wikiEmphasis] : []), footnoteOf(footnotes), lineBreak])
}

/** `''emphasis''` and `'''strong emphasis'''`. */
const wikiEmphasis: Construct = (text, at) => {
  if (text[at] !== "'") return null
  WIKI.lastIndex = at
  const match = WIKI.exec(text)
  const value = match?.[2]?.trim() ?? ''
  if (match === null || value === '') return null
  return { nodes: [{ type: match[1]?.length === 3 ? 'strong' : 'emphasis', children: [{ type: 'text', value }] }], length: match[0].length }
}

const footnoteOf =
  (footnotes: ReadonlySet<string>): Construct =>
  (text, at) => {
    if (text[at] !== '[') return null
    FOOTNOTE.lastIndex = at
    const [mark, number = ''] = FOOTNOTE.exec(text) ?? []
    return mark === undefined || !footnotes.has(number) ? null : { nodes: [linkInPage(`ref-${number}`, mark)], length: mark.length }
  }

const lineBreak: Construct = (text, at) => (text[at] === BREAK ? { nodes: [{ type: 'break' }], length: 1 } : null)

/** A link to another place of the page. */
export function linkInPage(anchor: string, words: string): Link {
  return { type: 'link', url: `#${anchor}`, title: null, children: [{ type: 'text', value: words }] }
}
