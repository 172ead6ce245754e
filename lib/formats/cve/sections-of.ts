import type { Block, Entry, Section } from '@/lib/advisory/section'
import { additions } from '@/lib/formats/cve/additions'
import { affectedEntries } from '@/lib/formats/cve/affected-entries'
import { containerFacts } from '@/lib/formats/cve/container-facts'
import type { CveRecord, CveSaid } from '@/lib/formats/cve/cve-schema'
import { inEnglish, otherLanguages } from '@/lib/formats/cve/in-english'
import { cveLink } from '@/lib/formats/records/cve-ids'
import { entries, entry, paragraph, prose, section, subheading, words } from '@/lib/formats/records/entry'
import { fieldEntries } from '@/lib/formats/records/field-entries'
import type { LinkEntry } from '@/lib/formats/records/link-entry'
import { otherFields } from '@/lib/formats/records/other-fields'
import { plainText } from '@/lib/formats/records/plain-text'
import { recordText } from '@/lib/formats/records/record-text'
import type { Warn } from '@/lib/formats/records/warning-list'

type LineOf = (path: readonly PropertyKey[]) => number

const PATH = ['containers', 'cna']
const at = (...path: PropertyKey[]) => [...PATH, ...path]

/** Everything that the record says, as sections of an advisory; what it does not say has no section. */
export function sectionsOf(record: CveRecord, links: readonly LinkEntry[], lineOf: LineOf, warn: Warn): Section[] {
  const { cna } = record.containers
  const isRejected = record.cveMetadata.state === 'REJECTED'
  const text = inEnglish(isRejected ? cna.rejectedReasons : cna.descriptions)
  const summary = text === '' ? [paragraph(words('The record has no description.'))] : recordText(text)
  return [
    ...section('summary', 'Summary', [
      ...prose(summary, lineOf(at(isRejected ? 'rejectedReasons' : 'descriptions'))),
      ...entries(markEntries(record, lineOf)),
    ]),
    ...section('affected', 'Affected', [
      ...entries(affectedEntries(cna.affected, PATH, lineOf)),
      ...textBlocks('Configurations', cna.configurations, lineOf(at('configurations'))),
    ]),
    ...section('recommended-actions', 'Recommended actions', [
      ...textBlocks('Solution', cna.solutions, lineOf(at('solutions'))),
      ...textBlocks('Workaround', cna.workarounds, lineOf(at('workarounds'))),
    ]),
    ...section('discussion', 'Discussion', [
      ...cna.impacts.flatMap(({ capecId, descriptions }, index) =>
        textBlocks(['Impact', capecId].filter((part) => part !== undefined).join(', '), descriptions, lineOf(at('impacts', index))),
      ),
      ...textBlocks('Exploits', cna.exploits, lineOf(at('exploits'))),
      ...entries(containerFacts(cna, PATH, lineOf)),
      ...aboutRecord(record, lineOf, warn),
      ...additions(record, lineOf),
    ]),
    ...section('references', 'References', entries([...replacedBy(record, lineOf), ...links.map((link) => link.entry)])),
    ...section('credits', 'Credits', entries(creditEntries(record, lineOf))),
  ]
}

/** Texts of one kind under a heading; nothing where they say nothing. */
function textBlocks(heading: string, texts: readonly CveSaid[], line: number): Block[] {
  const text = inEnglish(texts)
  return text === '' ? [] : prose([subheading(words(heading)), ...recordText(text)], line)
}

/** What the maker marks the record with, such as `disputed`, and what it leaves for readers of other languages. */
function markEntries({ containers: { cna } }: CveRecord, lineOf: LineOf): Entry[] {
  const languages = otherLanguages(cna.descriptions)
  return [
    ...(cna.tags.length === 0 ? [] : [entry('Marked', plainText(cna.tags.join(', ')), lineOf(at('tags')))]),
    ...(languages.length === 0 ? [] : [entry('Described as well in', plainText(languages.join(', ')), lineOf(at('descriptions')))]),
  ]
}

function replacedBy({ containers: { cna } }: CveRecord, lineOf: LineOf): Entry[] {
  return cna.replacedBy.map((id, index) => {
    const isId = /^CVE-\d{4}-\d{4,19}$/.test(id)
    return entry('Replaced by', isId ? [cveLink(id)] : plainText(id), lineOf(at('replacedBy', index)))
  })
}

/** Who made the record and when, and what no field of the format is for; copies of the record in older formats are left out. */
function aboutRecord(record: CveRecord, lineOf: LineOf, warn: Warn): Block[] {
  const { cveMetadata, containers, dataType, dataVersion, ...unknown } = record
  const { cna, adp, ...strange } = containers
  const { assignerShortName, state, cveId, datePublished, dateUpdated, dateRejected, ...meta } = cveMetadata
  const { cpeApplicability, taxonomyMappings, source, datePublic, ...rest } = cna
  const extra = Object.fromEntries(Object.entries(rest).filter(([name]) => !KNOWN.has(name) && !name.startsWith('x_')))
  const own = Object.fromEntries(Object.entries(rest).filter(([name]) => name.startsWith('x_') && !COPIES.has(name)))
  const facts = [
    ...(assignerShortName === undefined ? [] : [entry('Assigned by', plainText(assignerShortName), lineOf(['cveMetadata']))]),
    ...(datePublic === undefined || datePublic === null ? [] : [entry('Public since', plainText(datePublic), lineOf(at('datePublic')))]),
    ...fieldEntries({ source, taxonomyMappings, cpeApplicability, ...own }, PATH.slice(2), (path) => lineOf(at(...path))),
    ...fieldEntries({ dataVersion, ...meta, ...dateless({ dateRejected }) }, [], () => lineOf(['cveMetadata'])).map((each) => ({
      ...each,
      label: LABELS[each.label ?? ''] ?? each.label,
    })),
    ...otherFields(extra, PATH, lineOf, warn),
    ...otherFields({ ...strange, ...unknown }, [], lineOf, warn),
  ]
  return facts.length === 0 ? [] : [...prose([subheading(words('About this record'))], lineOf(['cveMetadata'])), ...entries(facts)]
}

const LABELS: Readonly<Record<string, string>> = {
  dataVersion: 'Version of the format',
  assignerOrgId: 'Id of the assigner',
  dateReserved: 'Reserved',
  dateRejected: 'Rejected',
}

const dateless = ({ dateRejected }: { dateRejected?: string | null | undefined }) => (dateRejected == null ? {} : { dateRejected })

/** The whole record once more, and the tool that wrote it. */
const COPIES: ReadonlySet<string> = new Set(['x_legacyV4Record', 'x_generator', 'x_ConverterErrors'])
const KNOWN: ReadonlySet<string> = new Set(
  'providerMetadata title descriptions rejectedReasons replacedBy affected problemTypes references impacts metrics configurations workarounds solutions exploits timeline credits tags dateAssigned'.split(
    ' ',
  ),
)

function creditEntries({ containers: { cna } }: CveRecord, lineOf: LineOf): Entry[] {
  return cna.credits.map(({ value, type }, index) => {
    const role = type === undefined ? 'Credit' : `${type.charAt(0).toUpperCase()}${type.slice(1)}`
    return entry(role, plainText(value), lineOf(at('credits', index)))
  })
}
