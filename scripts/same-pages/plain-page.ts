import { applyEdits, type Edit } from '@/lib/finish/edit'
import { attribute, type Element, isComment, isElement, type Node, type Page, parsePage, rangeOf, relOf } from '@/lib/finish/page'
import { fetchesScriptAhead, isDataForReaders } from '@/lib/finish/script-kind'

/**
 * What a page says, without what makes it run, look and abide by a policy: of Next's scripts, preloads, style sheets and marks around
 * boundaries, and of our styles, policy and the elements around islands. The rest keeps its bytes.
 */
export function plainPage(html: string): string {
  const page = parsePage(html)
  const gone = page.elements.filter((element) => isMachinery(element) || isSuspenseShell(element) || isRepeated(page, element))
  const whole = [...gone, ...page.comments.filter(({ data }) => data === '$' || data === '/$')].flatMap((node): Edit[] => {
    const range = rangeOf(node)
    return range === null || isInside(node, gone) ? [] : [{ ...range, text: '' }]
  })
  return applyEdits(html, [...whole, ...page.elements.filter(isWrapper).flatMap(unwrapped)])
}

function isMachinery(element: Element): boolean {
  const { tagName } = element
  if (tagName === 'script') return !isDataForReaders(element)
  if (tagName === 'style') return element.parentNode?.nodeName === 'head'
  if (tagName === 'meta') return attribute(element, 'http-equiv') === 'Content-Security-Policy'
  if (tagName !== 'link') return false
  const rel = relOf(element)
  // Where in the head the icon stands depends on when the parts of a page reach Next's writer.
  return rel.includes('stylesheet') || rel.includes('icon') || rel.includes('preload') || fetchesScriptAhead(element, rel)
}

/** Next says `noindex` of its page for unknown addresses even where the page says so itself. */
function isRepeated({ elements }: Page, element: Element): boolean {
  const isRobots = ({ tagName, attrs }: Element) => tagName === 'meta' && attrs.some(({ value }) => value === 'robots')
  return isRobots(element) && elements.findLast(isRobots) !== element
}

/** Next wraps its boundary for metadata in an empty, hidden `div`. */
function isSuspenseShell({ tagName, attrs, childNodes }: Element): boolean {
  const isBareHidden = tagName === 'div' && attrs.length === 1 && attrs[0]?.name === 'hidden'
  return isBareHidden && childNodes.length > 0 && childNodes.every((node) => isComment(node) && /^\/?\$$/.test(node.data))
}

const isWrapper = (element: Element) => attribute(element, 'data-island') !== null || attribute(element, 'data-slot') !== null

function unwrapped(element: Element): Edit[] {
  const [range, start] = [rangeOf(element), element.sourceCodeLocation?.startTag]
  if (range === null || !start) return []
  return [
    { start: range.start, end: start.endOffset, text: '' },
    { start: range.end - '</div>'.length, end: range.end, text: '' },
  ]
}

function isInside(node: Node, gone: readonly Element[]): boolean {
  const parent = 'parentNode' in node ? node.parentNode : null
  return parent !== null && ((isElement(parent) && gone.includes(parent)) || isInside(parent, gone))
}
