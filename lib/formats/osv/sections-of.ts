import type { PhrasingContent, Root } from 'mdast'
import type { Block, Entry, Section, SectionName } from '@/lib/advisory/section'
import type { OsvAffected, OsvRecord } from '@/lib/formats/osv/osv-schema'
import { rangeText } from '@/lib/formats/osv/version-ranges'
import { cveLink, isCve } from '@/lib/formats/records/cve-ids'
import { detailsParts } from '@/lib/formats/records/details-parts'
import { entries, entry, paragraph, prose, section, words } from '@/lib/formats/records/entry'
import { fieldEntries } from '@/lib/formats/records/field-entries'
import type { LinkEntry } from '@/lib/formats/records/link-entry'
import { otherFields } from '@/lib/formats/records/other-fields'
import { partBlocks } from '@/lib/formats/records/part-blocks'
import type { Warn } from '@/lib/formats/records/warning-list'
import { plainInline } from '@/lib/input/rst/rst-inline'

type LineOf = (path: readonly PropertyKey[]) => number

/** Everything that the record says, as sections of an advisory; what it does not say has no section. */
export function sectionsOf(record: OsvRecord, details: Root, links: readonly LinkEntry[], lineOf: LineOf, warn: Warn): Section[] {
  const parts = detailsParts(details)
  const line = lineOf(['details'])
  const of = (name: SectionName): Block[] => partBlocks(parts, name, line)
  const told = of('summary')
  return [
    ...section(
      'summary',
      'Summary',
      told.length > 0 ? told : prose([paragraph(plainInline(record.summary ?? record.id))], lineOf(['summary'])),
    ),
    ...section('affected', 'Affected', entries(record.affected.flatMap((affected, index) => affectedEntries(affected, index, lineOf)))),
    ...section('recommended-actions', 'Recommended actions', of('recommended-actions')),
    ...section('patches', 'Patches', [...of('patches'), ...entries(fixedEntries(record, lineOf))]),
    ...section('discussion', 'Discussion', [...of('discussion'), ...entries(factEntries(record, lineOf, warn))]),
    ...section('references', 'References', [
      ...of('references'),
      ...entries([...nameEntries(record, lineOf), ...links.map((link) => link.entry)]),
    ]),
    ...section('credits', 'Credits', [...of('credits'), ...entries(creditEntries(record, lineOf))]),
  ]
}

function affectedEntries(affected: OsvAffected, index: number, lineOf: LineOf): Entry[] {
  const { package: named, ranges, versions, severity, ecosystem_specific: ofEcosystem, database_specific: ofDatabase } = affected
  const path = ['affected', index]
  const at = (...rest: PropertyKey[]) => lineOf([...path, ...rest])
  const label = named === undefined ? 'No package named' : `${named.name}${named.ecosystem === '' ? '' : ` (${named.ecosystem})`}`
  const told = ranges.map((range) => [rangeText(range), range.repo ?? ''].filter((part) => part !== '').join(' in '))
  const said = told.length > 0 ? told.join('; ') : versions.length > 0 ? 'the versions listed' : 'no versions stated'
  return [
    entry(label, plainInline(said), at('ranges')),
    ...(named?.purl === undefined ? [] : [entry('Package', words(named.purl), at('package', 'purl'))]),
    ...(versions.length === 0 ? [] : [entry('Versions', plainInline(versions.join(', ')), at('versions'))]),
    ...severity.map(({ type, score }, each) => entry('Severity', plainInline(`${type} ${score}`), at('severity', each))),
    ...ranges.flatMap((range, each) => fieldEntries(range.database_specific, ['database_specific'], () => at('ranges', each))),
    ...fieldEntries(ofEcosystem, ['ecosystem_specific'], () => at('ecosystem_specific')),
    ...fieldEntries(ofDatabase, ['database_specific'], () => at('database_specific')),
  ]
}

/** The versions that end the trouble, told once more where a reader looks for what to do. */
function fixedEntries({ affected, withdrawn }: OsvRecord, lineOf: LineOf): Entry[] {
  if ((withdrawn ?? null) !== null) return []
  return affected.flatMap(({ package: named, ranges }, index) => {
    const fixed = ranges.filter(({ type }) => type !== 'GIT').flatMap(({ events }) => events.flatMap((event) => event.fixed ?? []))
    if (named === undefined || fixed.length === 0) return []
    return [entry(named.name, plainInline(`fixed in ${fixed.join(', ')}`), lineOf(['affected', index, 'ranges']))]
  })
}

function factEntries(record: OsvRecord, lineOf: LineOf, warn: Warn): Entry[] {
  const { id, schema_version, modified, published, withdrawn, aliases, related, upstream, summary, details, severity, ...rest } = record
  const { affected, references, credits, database_specific: database, ...unknown } = rest
  return [
    ...severity.map(({ type, score }, index) => entry('Severity', plainInline(`${type} ${score}`), lineOf(['severity', index]))),
    ...fieldEntries(database, ['database_specific'], lineOf),
    ...otherFields(unknown, [], lineOf, warn),
  ]
}

function nameEntries({ aliases, related, upstream }: OsvRecord, lineOf: LineOf): Entry[] {
  const one = (label: string, names: readonly string[], key: string) =>
    names.length === 0 ? [] : [entry(label, names.flatMap(nameNodes), lineOf([key]))]
  return [...one('Also known as', aliases, 'aliases'), ...one('Related', related, 'related'), ...one('Upstream', upstream, 'upstream')]
}

/** An id of the programme leads to its record there. */
function nameNodes(name: string, at: number): PhrasingContent[] {
  return [...(at === 0 ? [] : words(', ')), ...(isCve(name) ? [cveLink(name)] : plainInline(name))]
}

function creditEntries({ credits }: OsvRecord, lineOf: LineOf): Entry[] {
  return credits.map(({ name, contact, type = '' }, index) => {
    const role = type === '' ? 'Credit' : `${type.charAt(0)}${type.slice(1).toLowerCase().replaceAll('_', ' ')}`
    const where = contact.length === 0 ? '' : ` (${contact.join(', ')})`
    return entry(role, plainInline(`${name}${where}`), lineOf(['credits', index]))
  })
}
