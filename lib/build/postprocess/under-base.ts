import { addressesOf } from '@/lib/build/postprocess/addresses'
import { applyEdits, type Edit } from '@/lib/build/postprocess/edit'
import { parsePage, StrangeMarkup } from '@/lib/build/postprocess/page'

/**
 * Put where the site lies before every address of a page that begins at the site's root; routes and content know of no such place.
 *
 * @param html As it was rendered: a page, or a part of one.
 * @param base `/security`, or nothing.
 */
export function underBase(html: string, base: string): string {
  if (base === '') return html
  try {
    return applyEdits(html, editsOf(html, base))
  } catch (error) {
    if (error instanceof StrangeMarkup) return html // the finishing pass says what is wrong with it
    throw error
  }
}

function editsOf(html: string, base: string): Edit[] {
  return parsePage(html).elements.flatMap((element) =>
    [...addressesOf(element)].flatMap(({ at, href }) => {
      if (!/^\/(?!\/)/.test(href)) return []
      const value = html.indexOf(` ${at}="`, element.start)
      const start = html.indexOf('/', value) // of a refresh, the address stands behind its seconds
      return value < 0 || start > element.inside ? [] : [{ start, end: start, text: base }]
    }),
  )
}
