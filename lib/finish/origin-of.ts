import { attribute, parsePage, relOf } from './page'

/** The origin that a site calls its own: that of the canonical link of its home page; null where there is none. */
export function originOf(home: string): string | null {
  const canonical = parsePage(home).elements.find((element) => element.tagName === 'link' && relOf(element).includes('canonical'))
  const href = canonical ? attribute(canonical, 'href') : null
  return href !== null && URL.canParse(href) ? new URL(href).origin : null
}
