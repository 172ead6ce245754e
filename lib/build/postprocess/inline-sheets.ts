import type { Address } from './addresses'
import { addressesInCss } from './css-addresses'
import type { Edit } from './edit'
import { inlineCss, type Sheet } from './inline-css'
import { attribute, type Element, type Page, rangeOf, relOf } from './page'
import { usedCss } from './used-css'

/** Text of a file of the site, by its path; null where there is none. */
export type ReadText = (path: string) => string | null

/** How a page takes its style sheets in. */
export type InlinedSheets = Readonly<{
  edits: readonly Edit[]
  /** The elements that go. */
  gone: ReadonlySet<Element>
  /** The texts of all style elements that then stand in the page. */
  styles: readonly string[]
  /** Every address in the style sheets that were taken in. */
  addresses: readonly Address[]
}>

/**
 * Put what applies of the style sheets of a page into one style element, where the first of them stood.
 *
 * @param more Classes that elements may have which are not there yet.
 */
export function inlineSheets(page: Page, readText: ReadText, more: Iterable<string>): InlinedSheets {
  const sheets = page.elements.filter(isHeadSheet)
  const others = page.elements.filter((element) => element.tagName === 'style' && !sheets.includes(element)).map(({ text }) => text)
  if (sheets.length === 0) return { edits: [], gone: new Set(), styles: others, addresses: [] }
  const classes = new Set([...page.elements.flatMap((element) => (attribute(element, 'class') ?? '').split(/\s+/)), ...more])
  const css = usedCss(inlineCss(sheets.flatMap((sheet) => toSheet(sheet, readText) ?? [])), classes, attributesNaming(page))
  const edits = sheets.map((sheet, nth) => ({ ...rangeOf(sheet), text: nth === 0 ? `<style>${css}</style>` : '' }))
  const addresses = sheets
    .slice(0, 1)
    .flatMap((element) => addressesInCss(css).map((href) => ({ element, at: 'url()', href, use: FETCHED })))
  return { edits, gone: new Set(sheets), styles: [css, ...others], addresses }
}

/** What attributes say of custom properties; null where script may say more. */
function attributesNaming({ elements }: Page): string | null {
  const root = elements.find(({ tagName }) => tagName === 'html')
  if (root === undefined || attribute(root, 'data-script') !== 'none') return null
  return elements.flatMap(({ attrs }) => attrs.flatMap(({ value }) => (value.includes('var(') ? [value] : []))).join(' ')
}

const FETCHED = 'fetched' as const

const isStylesheet = (element: Element): boolean => element.tagName === 'link' && relOf(element).includes('stylesheet')

const isHeadSheet = (element: Element): boolean =>
  isStylesheet(element) || (element.tagName === 'style' && element.parent?.tagName === 'head')

function toSheet(element: Element, readText: ReadText): Sheet | null {
  const media = attribute(element, 'media')
  if (element.tagName === 'style') return { css: element.text, path: null, media }
  const path = (attribute(element, 'href') ?? '').replace(/[?#].*$/, '')
  const css = readText(path)
  return css === null ? null : { css, path, media }
}
