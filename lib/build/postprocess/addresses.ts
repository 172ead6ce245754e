import { addressesInCss } from './css-addresses'
import { attribute, type Element, relOf } from './page'

/** An address in a page: the attribute that holds it, and whether the browser fetches it, goes there when asked, or neither. */
export type Address = Readonly<{ element: Element; at: string; href: string; use: 'fetched' | 'followed' | 'named' }>

const FETCHED: Readonly<Record<string, readonly string[]>> = {
  img: ['src', 'srcset'],
  source: ['src', 'srcset'],
  script: ['src'],
  iframe: ['src'],
  frame: ['src'],
  embed: ['src'],
  object: ['data'],
  audio: ['src'],
  video: ['src', 'poster'],
  track: ['src'],
  input: ['src', 'formaction'],
  form: ['action'],
  button: ['formaction'],
  image: ['href', 'xlink:href'],
  use: ['href', 'xlink:href'],
  feImage: ['href', 'xlink:href'],
  a: ['ping'],
  area: ['ping'],
  body: ['background'],
  base: ['href'],
}
const FETCHED_RELS =
  /^(stylesheet|icon|apple-touch-icon|mask-icon|preload|prefetch|modulepreload|preconnect|dns-prefetch|manifest|prerender)$/

/** Every address in an element, as written. */
export function* addressesOf(element: Element): Generator<Address> {
  const { tagName } = element
  for (const at of FETCHED[tagName] ?? []) {
    for (const href of split(at, attribute(element, at))) yield { element, at, href, use: 'fetched' }
  }
  const href = attribute(element, 'href') ?? attribute(element, 'xlink:href')
  if (href !== null && FETCHED[tagName]?.includes('href') !== true) {
    const isFetched = tagName === 'link' && relOf(element).some((word) => FETCHED_RELS.test(word))
    yield { element, at: 'href', href, use: isFetched ? 'fetched' : tagName === 'link' ? 'named' : 'followed' }
  }
  if (tagName === 'style') for (const inCss of addressesInCss(element.text)) yield { element, at: 'url()', href: inCss, use: 'fetched' }
  const refresh = refreshOf(element)
  if (refresh !== null) yield { element, at: 'content', href: refresh, use: 'fetched' }
}

function split(at: string, value: string | null): readonly string[] {
  if (value === null || value === '') return []
  if (at === 'srcset') return value.split(',').flatMap((part) => part.trim().split(/\s+/)[0] || [])
  return at === 'ping' ? value.trim().split(/\s+/) : [value]
}

function refreshOf(element: Element): string | null {
  if (element.tagName !== 'meta' || attribute(element, 'http-equiv')?.toLowerCase() !== 'refresh') return null
  return /^[^;,]*[;,]\s*url\s*=\s*["']?([^"']+)/i.exec(attribute(element, 'content') ?? '')?.[1]?.trim() ?? null
}
