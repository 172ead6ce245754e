import type { Edit } from './edit'
import { attribute, type Element, type Page, rangeOf } from './page'

const isPolicy = (element: Element): boolean =>
  element.tagName === 'meta' && attribute(element, 'http-equiv')?.toLowerCase() === 'content-security-policy'

const isGoverned = ({ tagName }: Element): boolean => tagName === 'script' || tagName === 'style' || tagName === 'link'

/**
 * Write the policy into the head, after the charset and before all that it governs. A policy that is there already goes.
 *
 * @returns null where the page has no `<head>` tag to write it into.
 */
export function policyEdits(page: Page, policy: string): readonly Edit[] | null {
  const head = page.elements.find(({ tagName }) => tagName === 'head')
  if (head === undefined) return null
  const charset = page.elements.findIndex((element) => element.tagName === 'meta' && attribute(element, 'charset') !== null)
  const governed = page.elements.findIndex(isGoverned)
  const leader = charset >= 0 && (governed < 0 || charset < governed) ? page.elements[charset] : undefined
  const at = leader?.end ?? head.inside
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"/>`
  const old = page.elements.filter(isPolicy).map(rangeOf)
  return [{ start: at, end: at, text: meta }, ...old.map((range) => ({ ...range, text: '' }))]
}
