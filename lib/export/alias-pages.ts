import type { Advisory } from '@/lib/advisory/advisory'
import { advisoryPath } from '@/lib/advisory/slug'
import { applyEdits, type Edit } from '@/lib/build/postprocess/edit'
import { attribute, type Element, parsePage, rangeOf } from '@/lib/build/postprocess/page'
import type { Place } from '@/lib/build/postprocess/page-address'
import { type Alias, aliasesOf } from '@/lib/library/indexes/aliases'
import { absolute, SITE } from '@/lib/site/site'

type Named = Pick<Advisory, 'id' | 'title' | 'aliases' | 'cves' | 'related'>

/** A page that leads elsewhere: its file, its text, and where it points besides what its frame does. */
export type AliasPage = Readonly<{ file: string; html: string; places: readonly Place[] }>

/**
 * One page for every name that leads to advisories: hundreds of pages that only point elsewhere need no framework.
 *
 * @param notFound The finished page for unknown addresses; header, footer, style, policy and the frame of the text are taken from it.
 */
export function* aliasPages(advisories: readonly Named[], notFound: string): Generator<AliasPage> {
  const shell = shellOf(notFound)
  for (const alias of aliasesOf(advisories)) {
    const places = alias.advisories.map(({ id }) => ({ path: advisoryPath(id), fragment: '' }))
    yield { file: `${alias.name}/index.html`, html: shell(headOf(alias), mainOf(alias)), places: [...places, ALL_ADVISORIES] }
  }
}

const ALL_ADVISORIES = { path: '/advisories/', fragment: '' }

/** Cut a page open where its title stands and where its text does. */
function shellOf(html: string): (head: string, main: string) => string {
  const { elements } = parsePage(html)
  const frame = elements.find(({ parent }) => parent?.tagName === 'main')
  const title = elements.find(({ tagName }) => tagName === 'title')
  if (frame === undefined || title === undefined) {
    throw new Error('the page for unknown addresses has no title, or nothing in its main element')
  }
  const end = frame.end - `</${frame.tagName}>`.length
  const gone = elements.filter(isOfThatPage).map((element): Edit => ({ ...rangeOf(element), text: '' }))
  return (head, main) => applyEdits(html, [...gone, { ...rangeOf(title), text: head }, { start: frame.inside, end, text: main }])
}

/** What says something of that page only. */
function isOfThatPage(element: Element): boolean {
  const { tagName } = element
  if (tagName === 'link') return attribute(element, 'rel') === 'canonical'
  return tagName === 'meta' && (attribute(element, 'name') === 'description' || /^og:/.test(attribute(element, 'property') ?? ''))
}

function headOf(alias: Alias<Named>): string {
  const [only, ...others] = alias.advisories
  const pointer =
    only === undefined || others.length > 0
      ? `<link rel="canonical" href="${escaped(absolute(`/${alias.name}/`))}"/>`
      : `<meta http-equiv="refresh" content="0; url=${escaped(advisoryPath(only.id))}"/><link rel="canonical" href="${escaped(absolute(advisoryPath(only.id)))}"/>`
  const title = `${escaped(alias.name)} · ${escaped(SITE.name)}`
  return `<title>${title}</title><meta name="description" content="${escaped(descriptionOf(alias))}"/>${pointer}`
}

function mainOf(alias: Alias<Named>): string {
  const links = alias.advisories.map(
    ({ id, title }) => `<p><a href="${escaped(advisoryPath(id))}">${escaped(id)}: ${escaped(title)}</a></p>`,
  )
  return `<h1>${escaped(alias.name)}</h1><p>${escaped(descriptionOf(alias))}</p>${links.join('')}<p><a href="${ALL_ADVISORIES.path}">All advisories</a></p>`
}

function descriptionOf({ name, kind, advisories }: Alias<Named>): string {
  const count = advisories.length
  if (kind === 'mentioned') return count === 1 ? `One advisory speaks of ${name}.` : `${count} advisories speak of ${name}.`
  return count === 1 ? `${name} is the subject of this advisory.` : `${name} is the subject of ${count} advisories; choose one.`
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escaped = (text: string) => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '')
