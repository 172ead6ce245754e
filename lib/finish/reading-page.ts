import type { Edit } from './edit'
import { inlineCss, type Sheet } from './inline-css'
import { attribute, type Comment, type Element, isComment, isElement, type Page, rangeOf, relOf, textOf } from './page'
import { fetchesScriptAhead, isDataForReaders } from './script-kind'
import { usedCss } from './used-css'

/** Text of a file of the site, by its path; null where there is none. */
export type ReadText = (path: string) => string | null

/** How a page becomes one without script: the edits, the elements that go, the texts of all style elements that then stand in it. */
export type ReadingPage = Readonly<{ edits: readonly Edit[]; gone: ReadonlySet<Element>; styles: readonly string[] }>

/**
 * Take script and its preloads out of a page and put what applies of its style sheets into one style element, where the first of
 * them stood.
 */
export function toReadingPage(page: Page, readText: ReadText): ReadingPage {
  const sheets = page.elements.filter(isHeadSheet)
  const gone = new Set(page.elements.filter((element) => isUseless(element) || isSuspenseShell(element) || sheets.includes(element)))
  const classes = new Set(page.elements.flatMap((element) => (attribute(element, 'class') ?? '').split(/\s+/)))
  const css = sheets.length === 0 ? null : usedCss(inlineCss(sheets.flatMap((sheet) => toSheet(sheet, readText) ?? [])), classes)
  const first = sheets[0]
  const edits = [...gone, ...page.comments.filter(isSettledBoundary)].flatMap((node) => {
    const range = rangeOf(node)
    if (range === null || isInside(node, gone)) return []
    return [{ ...range, text: node === first ? `<style>${css}</style>` : '' }]
  })
  const others = page.elements.filter((element) => element.tagName === 'style' && !gone.has(element)).map(textOf)
  return { edits, gone, styles: css === null ? others : [css, ...others] }
}

const isStylesheet = (element: Element): boolean => element.tagName === 'link' && relOf(element).includes('stylesheet')

const isHeadSheet = (element: Element): boolean =>
  isStylesheet(element) || (element.tagName === 'style' && element.parentNode?.nodeName === 'head')

function toSheet(element: Element, readText: ReadText): Sheet | null {
  const media = attribute(element, 'media')
  if (element.tagName === 'style') return { css: textOf(element), path: null, media }
  const path = (attribute(element, 'href') ?? '').replace(/[?#].*$/, '')
  const css = readText(path)
  return css === null ? null : { css, path, media }
}

/** Script, and what only script or a style sheet that now stands in the page would use. */
function isUseless(element: Element): boolean {
  if (element.tagName === 'script') return !isDataForReaders(element)
  if (element.tagName !== 'link') return false
  const rel = relOf(element)
  return fetchesScriptAhead(element, rel) || (rel.includes('preload') && attribute(element, 'as') === 'style')
}

/** React's mark around a boundary whose content has arrived. `<!-- -->` between texts stays: without it glyphs shift. */
const isSettledBoundary = ({ data }: Comment): boolean => data === '$' || data === '/$'

/** Next wraps its boundary for metadata in an empty, hidden `div`. */
function isSuspenseShell({ tagName, attrs, childNodes }: Element): boolean {
  const isBareHidden = tagName === 'div' && attrs.length === 1 && attrs[0]?.name === 'hidden'
  return isBareHidden && childNodes.length > 0 && childNodes.every((node) => isComment(node) && isSettledBoundary(node))
}

function isInside(node: Element | Comment, gone: ReadonlySet<Element>): boolean {
  const parent = node.parentNode
  return parent !== null && isElement(parent) && (gone.has(parent) || isInside(parent, gone))
}
