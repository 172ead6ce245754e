import { applyEdits, type Edit } from '@/lib/build/postprocess/edit'
import { attribute, type Element, type Page, parsePage, rangeOf, relOf } from '@/lib/build/postprocess/page'
import { fetchesScriptAhead, isDataForReaders } from '@/lib/build/postprocess/script-kind'

/**
 * What a page says, without what makes it run, look and abide by a policy: of Next's scripts, preloads, style sheets and marks around
 * boundaries, and of our styles, policy and the elements around islands. The rest keeps its bytes.
 */
export function plainPage(whole: string): string {
  const html = whole.replace(IDLE, '').replace(CURRENT, '').replace(MADE_ID, '_R_')
  const page = parsePage(html)
  const gone = new Set(page.elements.filter((element) => isMachinery(element) || isShell(page, element) || isRepeated(page, element)))
  const marks = page.comments.filter((comment) => /^\/?\$$/.test(comment.data) && ![...gone].some((element) => isAround(element, comment)))
  const parts = [...[...gone].filter(({ parent }) => parent === null || !gone.has(parent)), ...marks]
  return applyEdits(html, [
    ...parts.map((node): Edit => ({ ...rangeOf(node), text: '' })),
    ...page.elements.filter((element) => isWrapper(element)).flatMap(unwrapped),
  ])
}

/**
 * The mark that parts two texts, where it stands beside a tag and parts nothing: Next writes one wherever a part of the page happened to
 * reach it late.
 */
/** Ids that React makes tell where in the tree a component stands, and Next has a tree around ours. */
const MADE_ID = /_R_[0-9a-z]+_/g
/** The postprocessing marks the current place of the navigation; Next's own export does not know it. */
const CURRENT = / aria-current="(?:page|true)"(?=>)/g
const IDLE = /(?<=>)<!-- -->|<!-- -->(?=<)/g

function isMachinery(element: Element): boolean {
  const { tagName } = element
  if (tagName === 'script') return !isDataForReaders(element)
  if (tagName === 'style') return element.parent?.tagName === 'head'
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
const isShell = ({ html }: Page, { start, end }: Element): boolean => html.slice(start, end) === '<div hidden=""><!--$--><!--/$--></div>'

const isAround = (element: Element, { start, end }: Readonly<{ start: number; end: number }>) => element.start < start && end < element.end

const isWrapper = (element: Element) => attribute(element, 'data-island') !== null || attribute(element, 'data-slot') !== null

const unwrapped = ({ start, inside, end }: Element): Edit[] => [
  { start, end: inside, text: '' },
  { start: end - '</div>'.length, end, text: '' },
]
