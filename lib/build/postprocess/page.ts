/** An attribute with its value as a browser reads it. */
type Attribute = Readonly<{ name: string; value: string }>

/** An element of a page, and where in the text it stands. */
export type Element = Readonly<{
  tagName: string
  attrs: readonly Attribute[]
  parent: Element | null
  start: number
  /** Where its start tag ends. */
  inside: number
  /** Where its end tag ends; the same as `inside` where it has none. */
  end: number
  /** What stands in a script, a style or a title; '' for all others, whose text is nobody's business here. */
  text: string
}>

type Comment = Readonly<{ data: string; start: number; end: number }>

/** A page: its text, and what stands in it, in document order. */
export type Page = Readonly<{ html: string; elements: readonly Element[]; comments: readonly Comment[] }>

/** A page that is not written as React writes: what a browser would make of it is not for us to guess. */
export class StrangeMarkup extends Error {}

const VOID: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '), // https://html.spec.whatwg.org/#void-elements
)
const RAW: ReadonlySet<string> = new Set('script style title textarea iframe noscript noembed noframes xmp plaintext'.split(' '))

const TOKEN = /<!--([\s\S]*?)-->|<!DOCTYPE html>|<(\/?)([A-Za-z][A-Za-z0-9:-]*)((?: [^\s"'<>/=]+(?:="[^"<>]*")?)*)(\/?)>/y
const ATTRIBUTE = / ([^\s"'<>/=]+)(?:="([^"]*)")?/g

/**
 * Read a page that React wrote: every tag, attribute and comment of it, with its place. It is no parser for HTML as people write it, and
 * many times faster than one: in what React writes, `<` begins a tag wherever it stands outside of scripts and styles, values stand in
 * double quotes, and what opens is closed.
 *
 * @throws StrangeMarkup for anything else, so that nothing on a page is left unlooked at.
 */
export function parsePage(html: string): Page {
  const elements: Element[] = []
  const comments: Comment[] = []
  const open: { -readonly [K in keyof Element]: Element[K] }[] = []
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at)) {
    TOKEN.lastIndex = at
    const token = TOKEN.exec(html)
    if (token === null) throw strange(html, at, 'is not a tag as React writes it')
    const [whole, comment, slash, tagName, written = '', isClosed] = token
    const start = at
    at += whole.length
    if (comment !== undefined) comments.push({ data: comment, start, end: at })
    if (tagName === undefined) continue
    if (slash === '/') {
      const element = open.pop()
      if (element?.tagName !== tagName) throw strange(html, start, 'closes what is not open')
      element.end = at
      continue
    }
    const element = { tagName, attrs: attributesOf(written), parent: open.at(-1) ?? null, start, inside: at, end: at, text: '' }
    elements.push(element)
    if (VOID.has(tagName) || isClosed === '/') continue
    open.push(element)
    if (!RAW.has(tagName) || isInSvg(element)) continue
    at = endOfRaw(html, tagName, at)
    element.text = html.slice(element.inside, at)
  }
  if (open.length > 0) throw strange(html, open.at(-1)?.start ?? 0, 'is not closed')
  return { html, elements, comments }
}

/** Where the text of a script or a style ends, which holds no tags. */
function endOfRaw(html: string, tagName: string, from: number): number {
  const closing = new RegExp(`</${tagName}`, 'gi')
  closing.lastIndex = from
  const at = closing.exec(html)?.index
  if (at === undefined || !html.startsWith(`</${tagName}>`, at)) throw strange(html, from, `does not end in </${tagName}>`)
  return at
}

/** In SVG, scripts and styles are read like all other elements. */
const isInSvg = ({ parent }: Element): boolean =>
  parent !== null && (parent.tagName === 'svg' || parent.tagName === 'math' || isInSvg(parent))

function attributesOf(written: string): Attribute[] {
  return written === ''
    ? []
    : [...written.matchAll(ATTRIBUTE)].map(([, name = '', value = '']) => ({ name: name.toLowerCase(), value: decoded(value) }))
}

const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#x27;': "'", '&#39;': "'" }

function decoded(value: string): string {
  if (!value.includes('&')) return value
  return value.replace(/&[^;]{0,8};?/g, (entity) => {
    const character = ENTITIES[entity]
    if (character === undefined) throw new StrangeMarkup(`${entity} is in an attribute, which React never writes`)
    return character
  })
}

const strange = (html: string, at: number, what: string) => new StrangeMarkup(`${JSON.stringify(html.slice(at, at + 80))} ${what}`)

/** An attribute's value; null where there is none. */
export function attribute({ attrs }: Element, name: string): string | null {
  for (const attr of attrs) if (attr.name === name) return attr.value
  return null
}

/** Where an element or a comment stands in the text. */
export const rangeOf = ({ start, end }: Element | Comment): Readonly<{ start: number; end: number }> => ({ start, end })

/** Words of a `rel` attribute, in lower case. */
export const relOf = (element: Element): readonly string[] => (attribute(element, 'rel') ?? '').toLowerCase().split(/\s+/)
