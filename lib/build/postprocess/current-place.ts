import type { Edit } from './edit'
import { attribute, type Element, type Page } from './page'

/**
 * Mark the place of the site's navigation that a page is, or belongs to. Layouts do not know which page they are around.
 *
 * @param path Of the page: `/releases/2026.1/`.
 * @param base Where the site lies on its host.
 */
export function currentPlace(page: Page, path: string, base = ''): Edit[] {
  const links = page.elements.filter((element) => element.tagName === 'a' && isInSiteNavigation(element))
  return links.flatMap((link) => {
    const href = (attribute(link, 'href') ?? `${base}/`).slice(base.length)
    if (href === '/' || !path.startsWith(href) || attribute(link, 'aria-current') !== null) return []
    return [{ start: link.inside - 1, end: link.inside - 1, text: ` aria-current="${path === href ? 'page' : 'true'}"` }]
  })
}

function isInSiteNavigation({ parent }: Element): boolean {
  if (parent === null) return false
  return (parent.tagName === 'nav' && attribute(parent, 'aria-label') === 'Site') || isInSiteNavigation(parent)
}
