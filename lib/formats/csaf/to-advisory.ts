import type { Lifecycle, Person, WrittenAdvisory } from '@/lib/advisory/advisory'
import type { ReferenceType } from '@/lib/advisory/reference'
import { affectedOf } from '@/lib/formats/csaf/affected-of'
import type { CsafFile } from '@/lib/formats/csaf/csaf-schema'
import { type Products, readProducts } from '@/lib/formats/csaf/products'
import { sectionsOf } from '@/lib/formats/csaf/sections-of'
import { severityOf } from '@/lib/formats/csaf/severity-of'
import type { Document } from '@/lib/formats/format'
import { cvesOf, isCve } from '@/lib/formats/records/cve-ids'
import { datesOf } from '@/lib/formats/records/dates-of'
import { folded } from '@/lib/formats/records/folded'
import { languageOf } from '@/lib/formats/records/language-of'
import { type LinkEntry, linkEntry } from '@/lib/formats/records/link-entry'
import { mentionedIds } from '@/lib/formats/records/mentioned-ids'
import { technologiesIn } from '@/lib/formats/records/technologies-in'
import { warnOfDates } from '@/lib/formats/records/warn-of-dates'
import type { Warn } from '@/lib/formats/records/warning-list'

type Path = readonly PropertyKey[]
type LineOf = (path: Path) => number

/** Put a checked document into the model of every advisory. */
export function toAdvisory(from: Document, csaf: CsafFile, lineOf: LineOf, warn: Warn): WrittenAdvisory {
  const { file, source, sha256 } = from
  const { document, vulnerabilities } = csaf
  const { id, initial_release_date: published, current_release_date: modified } = document.tracking
  const dates = datesOf(published ?? null, modified ?? null, from.history)
  warnOfDates(dates, ['document', 'tracking', 'current_release_date'], warn)
  const products = readProducts(csaf.product_tree)
  warnOfProducts(csaf, products, warn)
  const links = linksOf(csaf, lineOf, warn)
  const cves = cvesOf(vulnerabilities.map(({ cve }, index) => cveOf(cve, index, warn)))
  const aliases = [...new Set([...document.tracking.aliases, ...cves])].filter(
    (alias) => alias !== id && /^[A-Za-z0-9][\w.:+ -]{1,120}$/.test(alias),
  )
  const affected = affectedOf(vulnerabilities, products)
  const texts = [document, ...vulnerabilities].flatMap(({ notes }) => notes.map(({ text }) => text))
  const title = folded(document.title)
  return {
    id,
    title,
    lifecycle: lifecycleOf(csaf),
    ...dates,
    ...languageOf(document.lang),
    origin: { source: source.id, path: file, revision: source.revision, sha256, license: source.license },
    aliases,
    cves,
    related: mentionedIds(texts.join('\n')).filter((other) => other !== id && !aliases.includes(other)),
    sections: sectionsOf(csaf, products, links, lineOf),
    affected,
    severity: severityOf(csaf, products, warn),
    references: distinct(links.flatMap(({ reference }) => (reference === null ? [] : [reference]))),
    people: distinct(peopleOf(csaf)),
    technologies: technologiesIn([title, ...affected.flatMap(({ product, status }) => (status === undefined ? (product ?? []) : []))]),
    questions: [],
  }
}

function cveOf(cve: string | undefined, index: number, warn: Warn): string {
  if (cve === undefined || isCve(cve)) return cve ?? ''
  warn(['vulnerabilities', index, 'cve'], 'bad-cve', `${JSON.stringify(cve.slice(0, 100))} is not the id of a CVE`, 'correct it')
  return ''
}

/** Two mandatory tests of CSAF 2.0: every id is defined (6.1.1), and once (6.1.2). The document can be read without. */
function warnOfProducts({ product_tree: tree, vulnerabilities }: CsafFile, { byId, twins }: Products, warn: Warn): void {
  const used: [Path, string][] = [
    ...(tree?.product_groups ?? []).flatMap(({ product_ids: ids }, at) =>
      ids.map((id, index): [Path, string] => [['product_tree', 'product_groups', at, 'product_ids', index], id]),
    ),
    ...vulnerabilities.flatMap(({ product_status: status }, at) =>
      Object.entries(status).flatMap(([kind, ids]) =>
        ids.map((id, index): [Path, string] => [['vulnerabilities', at, 'product_status', kind, index], id]),
      ),
    ),
  ]
  for (const [path, id] of used)
    if (!byId.has(id)) warn(path, 'schema', `the product ${JSON.stringify(id.slice(0, 100))} is not defined`, 'define it in product_tree')
  for (const id of twins) warn(['product_tree'], 'schema', `the product ${JSON.stringify(id.slice(0, 100))} is defined twice`, 'keep one')
}

function linksOf({ document, vulnerabilities }: CsafFile, lineOf: LineOf, warn: Warn): LinkEntry[] {
  const all = [
    ...document.references.map((link, index) => ({ link, path: ['document', 'references', index] })),
    ...vulnerabilities.flatMap(({ references }, at) =>
      references.map((link, index) => ({ link, path: ['vulnerabilities', at, 'references', index] })),
    ),
  ]
  return all.map(({ link: { url, summary, category }, path }) =>
    linkEntry({ url, label: summary === undefined ? null : folded(summary), type: typeOf(url, category), path, line: lineOf(path) }, warn),
  )
}

/** A document names itself; of other pages only their address tells what they are. */
function typeOf(url: string, category: string | undefined): ReferenceType {
  if (category === 'self' || /\/(?:errata|advisories|security\/cve|CVERecord|vuln\/detail)\b/.test(url)) return 'advisory'
  if (/bugzilla|\/issues\/\d|\/show_bug|launchpad\.net/.test(url)) return 'report'
  return /\/(?:commit|pull)\/|review\.open/.test(url) ? 'fix' : 'web'
}

function lifecycleOf({ document }: CsafFile): Lifecycle {
  const on = document.tracking.current_release_date ?? document.tracking.initial_release_date ?? null
  if (document.category !== 'csaf_withdrawn' || on === null) return { state: 'published' }
  const reason = document.notes.find(({ title }) => /withdraw/i.test(title ?? ''))?.text
  return { state: 'withdrawn', on, because: reason === undefined ? 'The publisher gives no reason.' : folded(reason) }
}

function peopleOf({ document, vulnerabilities }: CsafFile): Person[] {
  return [document, ...vulnerabilities].flatMap(({ acknowledgments }) =>
    acknowledgments.flatMap(({ names, organization, summary }) => {
      const role = /report|find|discover/i.test(summary ?? '') ? ('reporter' as const) : ('credit' as const)
      const affiliation = organization === undefined ? null : folded(organization)
      if (names.length === 0) return affiliation === null ? [] : [{ name: affiliation, affiliation: null, role }]
      return names.map((name) => ({ name: folded(name), affiliation, role }))
    }),
  )
}

const distinct = <T>(values: readonly T[]): T[] => [...new Map(values.map((value) => [JSON.stringify(value), value])).values()]
