import type { Problem } from '@/lib/input/problems/problem'
import { type Address, addressesOf } from './addresses'
import { readingPolicy, toolPolicy } from './csp'
import { policyEdits } from './csp-edits'
import { currentPlace } from './current-place'
import { applyEdits } from './edit'
import { type InlinedSheets, inlineSheets, type ReadText } from './inline-sheets'
import { type Home, type LinkTarget, pathOfFile, targetOf } from './link-target'
import { attribute, type Element, type Page, parsePage, relOf, StrangeMarkup } from './page'
import { problemIn } from './page-problem'
import { addressProblems, attributeProblems } from './page-problems'
import { runs } from './script-kind'
import { scriptNeeds } from './script-needs'

/** A reading page runs no script; a tool does. */
export type PageKind = 'reading' | 'tool'

/** A page as it was rendered. */
type RenderedPage = Readonly<{
  file: string
  html: string
  home: Home
  /** Classes that only script gives to elements. */
  classes?: Iterable<string>
}>

/** A page as it is published, and what the rest of the site must hold for it to be whole. */
export type FinishedPage = Readonly<{
  kind: PageKind
  html: string
  /** What others can point at: ids, and names of old-fashioned anchors. */
  anchors: ReadonlySet<string>
  /** Where on this site the page leads. */
  targets: readonly LinkTarget[]
  problems: readonly Problem[]
}>

/**
 * Finish one page: it takes its style sheets in, gets its policy, and marks its place in the navigation. Text that is not edited keeps its bytes. Finishing a finished page
 * changes nothing.
 */
export function finishPage(rendered: RenderedPage, readText: ReadText): FinishedPage {
  try {
    return finish(rendered, parsePage(rendered.html), readText)
  } catch (error) {
    if (!(error instanceof StrangeMarkup)) throw error
    const problem = problemIn(rendered.file, 'strange-markup', error.message, 'write elements and attributes in JSX, and no markup as text')
    return { kind: 'reading', html: rendered.html, anchors: new Set(), targets: [], problems: [problem] }
  }
}

function finish({ file, html, home, classes = [] }: RenderedPage, page: Page, readText: ReadText): FinishedPage {
  const isMarked = page.elements.some((element) => element.tagName === 'html' && attribute(element, 'data-script') === 'none')
  const kind = isMarked || !page.elements.some((element) => element.tagName === 'script' && runs(element)) ? 'reading' : 'tool'
  const change = inlineSheets(page, readText, kind === 'tool' ? classes : [])
  const policy = policyEdits(page, policyOf(kind, page, change))
  const kept = page.elements.filter((element) => !change.gone.has(element))
  const addresses = [...kept.flatMap((element) => [...addressesOf(element)]), ...change.addresses]
  const readable = targetsIn(addresses, pathOfFile(file), home)
  return {
    kind,
    html: applyEdits(html, [...(policy ?? []), ...change.edits, ...currentPlace(page, pathOfFile(file), home.base)]),
    anchors: new Set(kept.flatMap(anchorsOf)),
    targets: readable.targets,
    problems: [
      ...(policy === null
        ? [problemIn(file, 'no-head', 'the page has no <head> to hold its policy', 'write the <head> element explicitly')]
        : []),
      ...(kind === 'reading' ? scriptNeeds(file, page) : []),
      ...kept.flatMap((element) => attributeProblems(file, element)),
      ...addresses.flatMap((address) => addressProblems(file, address)),
      ...readable.unreadable.map((href) => problemIn(file, 'unreadable-address', `no browser can follow "${href}"`, 'write it as a URL')),
      ...readable.outside.map((href) =>
        problemIn(file, 'outside', `"${href}" is not below ${home.base}/`, 'write where it is in the portal'),
      ),
    ],
  }
}

function policyOf(kind: PageKind, page: Page, { styles }: InlinedSheets): string {
  const needs = { ...needsOf(page), styles }
  return kind === 'reading' ? readingPolicy(needs) : toolPolicy(needs)
}

const needsOf = ({ elements }: Page) => ({
  worker: elements.some((element) => attribute(element, 'data-starts-worker') !== null),
  manifest: elements.some((element) => element.tagName === 'link' && relOf(element).includes('manifest')),
  speculation: elements
    .filter((element) => element.tagName === 'script' && attribute(element, 'type') === 'speculationrules')
    .map(({ text }) => text),
})

function targetsIn(addresses: readonly Address[], page: string, home: Home) {
  const found = [...new Set(addresses.map(({ href }) => href))].map((href) => ({ href, place: targetOf(href, page, home) }))
  return {
    targets: found.flatMap(({ place }) => (place === null || typeof place === 'string' ? [] : [place])),
    unreadable: found.flatMap(({ href, place }) => (place === 'unreadable' ? [href] : [])),
    outside: found.flatMap(({ href, place }) => (place === 'outside' ? [href] : [])),
  }
}

function anchorsOf(element: Element): readonly string[] {
  return [attribute(element, 'id'), element.tagName === 'a' ? attribute(element, 'name') : null].filter((name) => name !== null)
}
