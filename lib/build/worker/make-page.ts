import type { CodeFacts } from '@/lib/build/code/code-facts'
import { type FinishedPage, finishPage } from '@/lib/build/postprocess/postprocess'
import { underBase } from '@/lib/build/postprocess/under-base'
import type { RenderedDocument } from '@/lib/build/site-code'
import { basePath, site } from '@/lib/site/site'

/** The address of the style sheets before they are taken into the page. */
const SHEET = '/site.css'

const VIEWPORT = /<meta name="viewport"[^>]*>/

/** Where everything stands that is to be seen: what the islands are told comes after it. */
const CONTENT_END = /<script type="application\/json" data-props=|<\/body>/

type Options = Readonly<{
  file: string
  document: RenderedDocument
  facts: Pick<CodeFacts, 'css' | 'scripts'>
  /** Classes that script may give. */
  classes: readonly string[]
}>

/** Give a rendered page its styles and scripts, and finish it. */
export function makePage({ file, document, facts, classes }: Options): FinishedPage {
  const [base, { origin }] = [basePath(), new URL(site().address)]
  const html = underBase(document.html, base)
    .replace(VIEWPORT, (meta) => `${meta}<link rel="stylesheet" href="${SHEET}"/>`)
    .replace(CONTENT_END, (end) => `${scriptTags(document, facts, base)}${end}`)
  return finishPage({ file, html, home: { origin, base }, classes }, (path) => (path === SHEET ? facts.css : null))
}

/**
 * Scripts never hold up the first paint: they are asked for behind what is to be seen, and modules wait for the page. What they import is
 * evaluated as soon as it is there, in a turn of its own, so that the page can answer in between.
 */
function scriptTags({ islands }: RenderedDocument, { scripts }: Pick<CodeFacts, 'scripts'>, base: string): string {
  const lists = islands.map((island) => scripts[island] ?? [])
  const own = lists.flatMap(([first]) => first ?? [])
  const imported = new Set(lists.flatMap(([, ...rest]) => rest))
  return [
    ...[...imported].map((file) => `<script type="module" async src="${base}/${file}"></script>`),
    ...own.map((file) => `<script type="module" src="${base}/${file}"></script>`),
  ].join('')
}
