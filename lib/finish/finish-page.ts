import type { Problem } from '@/lib/problems/problem'
import { type Address, addressesOf } from './addresses'
import { applyEdits, type Edit } from './edit'
import { problemIn } from './finish-problem'
import { attribute, type Element, type Page, parsePage, relOf, textOf } from './page'
import { addressProblems, attributeProblems } from './page-problems'
import { type Place, pathOfFile, placeOf } from './place'
import { readingPolicy, toolPolicy } from './policy'
import { policyEdits } from './policy-edits'
import { type ReadText, toReadingPage } from './reading-page'
import { runs } from './script-kind'
import { scriptNeeds } from './script-needs'
import { toToolPage } from './tool-page'

/** A reading page runs no script; a tool does. */
export type PageKind = 'reading' | 'tool'

/** A page as the build exported it. `origin` is what the site calls its own, null where it is not known. */
export type ExportedPage = Readonly<{ file: string; html: string; origin: string | null }>

/** A page as it is published, and what the rest of the site must hold for it to be whole. */
export type FinishedPage = Readonly<{
  kind: PageKind
  html: string
  /** Scripts that stood in the page, by path. */
  files: ReadonlyMap<string, string>
  /** What others can point at: ids, and names of old-fashioned anchors. */
  anchors: ReadonlySet<string>
  /** Places on this site that the page points at. */
  places: readonly Place[]
  problems: readonly Problem[]
}>

/**
 * Finish one page: a reading page loses its script and takes its style sheets in, a tool has its inline scripts moved to
 * files, and both get their policy. Text that is not edited keeps its bytes. Finishing a finished page changes nothing.
 */
export function finishPage({ file, html, origin }: ExportedPage, readText: ReadText): FinishedPage {
  const page = parsePage(html)
  const isMarked = page.elements.some((element) => element.tagName === 'html' && attribute(element, 'data-script') === 'none')
  const kind = isMarked || !page.elements.some((element) => element.tagName === 'script' && runs(element)) ? 'reading' : 'tool'
  const change = kind === 'reading' ? reading(page, readText) : tool(page)
  const policy = policyEdits(page, change.policy)
  const kept = page.elements.filter((element) => !change.gone.has(element))
  const addresses = [...kept, ...[...change.gone].filter(isSheet)].flatMap((element) => [...addressesOf(element)])
  const readable = placesOf(addresses, pathOfFile(file), origin)
  return {
    kind,
    html: applyEdits(html, [...(policy ?? []), ...change.edits]),
    files: change.files,
    anchors: new Set(kept.flatMap(anchorsOf)),
    places: readable.places,
    problems: [
      ...(policy === null ? [problemIn(file, 'no-head', 'the page has no <head> to hold its policy', 'write <head> out')] : []),
      ...(kind === 'reading' ? scriptNeeds(file, page) : []),
      ...kept.flatMap((element) => attributeProblems(file, element)),
      ...addresses.flatMap((address) => addressProblems(file, address)),
      ...readable.unreadable.map((href) => problemIn(file, 'unreadable-address', `no browser can follow "${href}"`, 'write it as a URL')),
    ],
  }
}

/** A reading page without problems as text, to be kept; it has no files of its own. */
export const pageToText = ({ html, anchors, places }: FinishedPage): string => JSON.stringify({ html, anchors: [...anchors], places })

/** The page of a text that `pageToText` made. */
export function pageFromText(text: string): FinishedPage {
  const { html, anchors, places } = JSON.parse(text) as { html: string; anchors: string[]; places: Place[] } // written above
  return { kind: 'reading', html, files: new Map(), anchors: new Set(anchors), places, problems: [] }
}

type Change = Readonly<{ edits: readonly Edit[]; gone: ReadonlySet<Element>; files: ReadonlyMap<string, string>; policy: string }>

function reading(page: Page, readText: ReadText): Change {
  const { edits, gone, styles } = toReadingPage(page, readText)
  return { edits, gone, files: new Map(), policy: readingPolicy({ ...needsOf(page), styles }) }
}

function tool(page: Page): Change {
  const styles = page.elements.filter(({ tagName }) => tagName === 'style').map(textOf)
  return { ...toToolPage(page), gone: new Set(), policy: toolPolicy({ ...needsOf(page), styles }) }
}

const needsOf = ({ elements }: Page) => ({
  manifest: elements.some((element) => element.tagName === 'link' && relOf(element).includes('manifest')),
  speculation: elements.filter((element) => element.tagName === 'script' && attribute(element, 'type') === 'speculationrules').map(textOf),
})

/** Style sheets must exist although their links go: their text is in the page. */
const isSheet = ({ tagName, attrs }: Element): boolean =>
  tagName === 'link' && attrs.some(({ name, value }) => name === 'rel' && value.toLowerCase().split(/\s+/).includes('stylesheet'))

function placesOf(addresses: readonly Address[], base: string, origin: string | null) {
  const found = [...new Set(addresses.map(({ href }) => href))].map((href) => ({ href, place: placeOf(href, base, origin) }))
  return {
    places: found.flatMap(({ place }) => (place === null || place === 'unreadable' ? [] : [place])),
    unreadable: found.flatMap(({ href, place }) => (place === 'unreadable' ? [href] : [])),
  }
}

function anchorsOf(element: Element): readonly string[] {
  return [attribute(element, 'id'), element.tagName === 'a' ? attribute(element, 'name') : null].filter((name) => name !== null)
}
