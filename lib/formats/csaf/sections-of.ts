import type { RootContent } from 'mdast'
import type { Block, Entry, Section } from '@/lib/advisory/section'
import type { CsafFile, CsafVulnerability } from '@/lib/formats/csaf/csaf-schema'
import { idsAbout, type Products } from '@/lib/formats/csaf/products'
import { cveLink, isCve } from '@/lib/formats/records/cve-ids'
import { entries, entry, paragraph, prose, section, subheading, words as wordsOf } from '@/lib/formats/records/entry'
import { fieldEntries } from '@/lib/formats/records/field-entries'
import type { LinkEntry } from '@/lib/formats/records/link-entry'
import { plainBlocks } from '@/lib/formats/records/plain-blocks'
import { plainInline } from '@/lib/input/rst/rst-inline'

type LineOf = (path: readonly PropertyKey[]) => number
type Note = CsafFile['document']['notes'][number]

const MOST_NAMES = 12

/** Everything that the document says, as sections of an advisory; what it does not say has no section. */
export function sectionsOf(csaf: CsafFile, products: Products, links: readonly LinkEntry[], lineOf: LineOf): Section[] {
  const { document, vulnerabilities } = csaf
  const line = lineOf(['document', 'notes'])
  const told = document.notes.filter(({ category }) => category === 'summary')
  const rest = document.notes.filter(({ category }) => category !== 'summary')
  const summary = told.length > 0 ? told : describing(vulnerabilities)
  return [
    ...section('summary', 'Summary', prose(summary.length > 0 ? notesText(summary) : [paragraph(plainInline(document.title))], line)),
    ...section('affected', 'Affected', entries(vulnerabilities.flatMap((each, index) => statusEntries(each, index, products, lineOf)))),
    ...section('recommended-actions', 'Recommended actions', remediations(vulnerabilities, products, lineOf)),
    ...section('discussion', 'Discussion', [
      ...rest.flatMap((note) => prose(titledNote(note), line)),
      ...vulnerabilities.flatMap((each, index) => vulnerabilityBlocks(each, index, products, lineOf, told.length === 0)),
      ...aboutDocument(csaf, lineOf),
    ]),
    ...section('references', 'References', entries(links.map((link) => link.entry))),
    ...section('credits', 'Credits', entries(creditEntries(csaf, lineOf))),
  ]
}

/** What the document as a whole does not sum up, its vulnerabilities describe. */
const describing = (vulnerabilities: readonly CsafVulnerability[]): Note[] =>
  vulnerabilities.flatMap(({ notes }) => notes.filter(isDescription))

const isDescription = ({ category }: Note) => category === 'summary' || category === 'description'

/** One note needs no title; several keep theirs. */
function notesText(notes: readonly Note[]): RootContent[] {
  return notes.length === 1 ? plainBlocks(notes[0]?.text ?? '') : notes.flatMap((note) => titledNote(note))
}

const titledNote = ({ category, title, text }: Note, depth: 3 | 4 = 3): RootContent[] => [
  subheading(plainInline(title ?? words(category)), depth),
  ...plainBlocks(text),
]

function statusEntries(
  { cve, title, product_status: status }: CsafVulnerability,
  index: number,
  { byId }: Products,
  lineOf: LineOf,
): Entry[] {
  const of = [cve, title].find((name) => name !== undefined) ?? 'The vulnerability'
  return Object.entries(status).map(([kind, ids]) => {
    const names = [...new Set(ids.map((id) => byId.get(id)?.name ?? id))]
    return entry(
      `${of}, ${words(kind).toLowerCase()}`,
      plainInline(names.join('; ')),
      lineOf(['vulnerabilities', index, 'product_status', kind]),
    )
  })
}

function remediations(vulnerabilities: readonly CsafVulnerability[], products: Products, lineOf: LineOf): Block[] {
  const stated = vulnerabilities.flatMap(({ cve, remediations: list }, at) =>
    list.map((each, index) => ({ ...each, cve, line: lineOf(['vulnerabilities', at, 'remediations', index]) })),
  )
  const byText = new Map<string, typeof stated>()
  for (const each of stated) {
    const key = JSON.stringify([each.category, each.details, each.url])
    const same = byText.get(key)
    if (same === undefined) byText.set(key, [each])
    else same.push(each)
  }
  return [...byText.values()].flatMap((same) => {
    const [first] = same
    if (first === undefined) return []
    const { category, details, url, date, line } = first
    const cves = [...new Set(same.flatMap(({ cve }) => cve ?? []))]
    const names = [...new Set(same.flatMap((each) => idsAbout(products, each)))]
    const facts = [
      ...(cves.length === 0 ? [] : [entry('For', plainInline(cves.join(', ')), line)]),
      ...(names.length === 0 ? [] : [entry('Products', plainInline(shortList(names)), line)]),
      ...(url === undefined ? [] : [entry('See', plainInline(url), line)]),
      ...(date === undefined ? [] : [entry('Since', plainInline(date), line)]),
    ]
    return [...prose([subheading(wordsOf(words(category))), ...plainBlocks(details)], line), ...entries(facts)]
  })
}

const shortList = (names: readonly string[]) =>
  names.length > MOST_NAMES
    ? `${names.slice(0, MOST_NAMES).join('; ')} and ${names.length - MOST_NAMES} more, listed under Affected`
    : names.join('; ')

function vulnerabilityBlocks(each: CsafVulnerability, index: number, products: Products, lineOf: LineOf, isSummed: boolean): Block[] {
  const { cve, title, notes, references, acknowledgments, product_status, remediations: fixes, threats, scores, metrics, ...rest } = each
  const path = ['vulnerabilities', index]
  const line = lineOf(path)
  const heading = [cve, title?.replace(cve ?? '', '').trim()].filter((part) => part !== undefined && part !== '').join(': ')
  const shown = isSummed ? notes.filter((note) => !isDescription(note)) : notes
  const vectors = [...scores, ...metrics.map(({ content }) => content)].flatMap(({ cvss_v2, cvss_v3, cvss_v4 }) => [
    cvss_v2,
    cvss_v3,
    cvss_v4,
  ])
  const facts = [
    ...(cve === undefined ? [] : [entry('CVE', isCve(cve) ? [cveLink(cve)] : plainInline(cve), line)]),
    ...vectors.flatMap((score) =>
      score === undefined
        ? []
        : [entry('CVSS', plainInline([score.vectorString, score.baseScore].filter((part) => part !== undefined).join(', ')), line)],
    ),
    ...threats.map((threat) => {
      const names = idsAbout(products, threat)
      const about = names.length === 0 ? '' : ` (${shortList(names)})`
      return entry(words(threat.category), plainInline(`${threat.details}${about}`), line)
    }),
    ...fieldEntries(rest, [], () => line),
  ]
  const told = shown.flatMap((note) => titledNote(note, 4))
  return [...prose([subheading(plainInline(heading === '' ? `Vulnerability ${index + 1}` : heading)), ...told], line), ...entries(facts)]
}

/** What the document says of itself. */
function aboutDocument({ document }: CsafFile, lineOf: LineOf): Block[] {
  const { title, notes, references, acknowledgments, tracking, category, csaf_version, ...rest } = document
  const { id, revision_history: history, initial_release_date, current_release_date, aliases, generator, ...state } = tracking
  const facts = [
    ...fieldEntries({ category, csaf_version, ...rest, ...state }, [], () => lineOf(['document'])),
    ...history.map(({ number, date, summary }, index) =>
      entry(
        `Revision ${number}`,
        plainInline(`${date.slice(0, 10)}: ${summary}`),
        lineOf(['document', 'tracking', 'revision_history', index]),
      ),
    ),
  ]
  return [...prose([subheading(wordsOf('About this document'))], lineOf(['document'])), ...entries(facts)]
}

function creditEntries({ document, vulnerabilities }: CsafFile, lineOf: LineOf): Entry[] {
  return [document, ...vulnerabilities].flatMap(({ acknowledgments }) =>
    acknowledgments.map(({ names, organization, summary, urls }) => {
      const who = [...names, organization].filter((part) => part !== undefined).join(', ')
      return entry(
        'Credit',
        plainInline([who, summary, ...urls].filter((part) => part !== undefined && part !== '').join('; ')),
        lineOf(['document']),
      )
    }),
  )
}

/** `vendor_fix` as a reader writes it: `Vendor fix`. */
const words = (key: string) => {
  const plain = key.replaceAll('_', ' ')
  return plain.charAt(0).toUpperCase() + plain.slice(1)
}
