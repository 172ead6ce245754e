import { applyEdits, type Edit } from '@/lib/build/postprocess/edit'
import { attribute, type Element, parsePage, rangeOf } from '@/lib/build/postprocess/page'
import type { PointerParts } from '@/lib/build/site-code'

/**
 * Cut a finished page open where its title stands and where its text does; header, footer, style, policy and what is around the text stay.
 *
 * @returns The page with others' title and text in it.
 * @throws Error for a page without a title, or with nothing in its main element.
 */
export function frameIn(html: string): (parts: PointerParts) => string {
  const { elements } = parsePage(html)
  const frame = elements.find(({ parent }) => parent?.tagName === 'main')
  const title = elements.find(({ tagName }) => tagName === 'title')
  if (frame === undefined || title === undefined) {
    throw new Error('the page for unknown addresses has no title, or nothing in its main element')
  }
  const end = frame.end - `</${frame.tagName}>`.length
  const gone = elements.filter(isOfThatPage).map((element): Edit => ({ ...rangeOf(element), text: '' }))
  return ({ head, main }) => applyEdits(html, [...gone, { ...rangeOf(title), text: head }, { start: frame.inside, end, text: main }])
}

/** What says something of that page only. */
function isOfThatPage(element: Element): boolean {
  const { tagName } = element
  if (tagName === 'link') return attribute(element, 'rel') === 'canonical'
  return tagName === 'meta' && (attribute(element, 'name') === 'description' || /^og:/.test(attribute(element, 'property') ?? ''))
}
