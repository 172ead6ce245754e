import type { Affected, Lifecycle, Person, WrittenAdvisory } from '@/lib/advisory/advisory'
import { REFERENCE_TYPES } from '@/lib/advisory/reference'
import type { Document } from '@/lib/formats/format'
import type { OsvAffected, OsvRecord } from '@/lib/formats/osv/osv-schema'
import { sectionsOf } from '@/lib/formats/osv/sections-of'
import { severityOf } from '@/lib/formats/osv/severity-of'
import { titleOf } from '@/lib/formats/osv/title-of'
import { gitRangesOf, outside, rangesOf, rangeText } from '@/lib/formats/osv/version-ranges'
import { cvesOf } from '@/lib/formats/records/cve-ids'
import { datesOf } from '@/lib/formats/records/dates-of'
import { folded } from '@/lib/formats/records/folded'
import { idsOf } from '@/lib/formats/records/ids-of'
import { keepNames } from '@/lib/formats/records/keep-names'
import { linkEntry } from '@/lib/formats/records/link-entry'
import { mentionedIds } from '@/lib/formats/records/mentioned-ids'
import { namedProduct } from '@/lib/formats/records/named-product'
import { technologiesIn } from '@/lib/formats/records/technologies-in'
import { warnOfDates } from '@/lib/formats/records/warn-of-dates'
import type { Warn } from '@/lib/formats/records/warning-list'
import { withdrawalIn } from '@/lib/formats/records/withdrawal'
import { parseMarkdown } from '@/lib/markdown/parse-markdown'
import { toWords } from '@/lib/markdown/to-words'

type LineOf = (path: readonly PropertyKey[]) => number

/** Put a checked record into the model of every advisory. */
export function toAdvisory(document: Document, record: OsvRecord, lineOf: LineOf, warn: Warn): WrittenAdvisory {
  const { file, source, sha256 } = document
  const { id } = record
  const links = record.references.map(({ type, url }, index) => {
    const known = REFERENCE_TYPES.find((word) => word === type.trim().toLowerCase())
    const field = { url, type: known ?? 'web', label: known === undefined ? type : null } as const
    return linkEntry({ ...field, path: ['references', index], line: lineOf(['references', index]) }, warn)
  })
  const aliases = idsOf(record.aliases, ['aliases'], warn).filter((alias) => alias !== id)
  const stated = [...idsOf(record.related, ['related'], warn), ...idsOf(record.upstream, ['upstream'], warn)]
  const related = [...new Set([...stated, ...mentionedIds(`${record.summary ?? ''}\n${record.details ?? ''}`)])]
  const affected = record.affected.map((each, index) => toAffected(each, index, warn))
  const details = keepNames(parseMarkdown(record.details ?? ''), record.details ?? '')
  const title = titleOf(record, details)
  const dates = datesOf(record.published ?? null, record.modified ?? null, document.history)
  warnOfDates(dates, ['modified'], warn)
  return {
    id,
    title,
    lifecycle: lifecycleOf(record),
    ...dates,
    origin: { source: source.id, path: file, revision: source.revision, sha256, license: source.license },
    aliases,
    cves: cvesOf([id, ...aliases]),
    related: related.filter((other) => other !== id && !aliases.includes(other)),
    sections: sectionsOf(record, details, links, lineOf, warn),
    affected,
    severity: severityOf(record, warn),
    references: links.flatMap(({ reference }) => (reference === null ? [] : [reference])),
    people: record.credits.map(toPerson),
    technologies: technologiesIn([title, ...affected.flatMap(({ product }) => product ?? [])]),
    questions: [],
  }
}

function toAffected(affected: OsvAffected, index: number, warn: Warn): Affected {
  const { package: named, ranges, versions } = affected
  const counted = rangesOf(affected)
  if (counted === null && (versions.length > 0 || ranges.some(({ type }) => type !== 'GIT')))
    warn(['affected', index], 'version-range', 'the versions are no ranges that can be read and are shown as text', 'correct the events')
  const rest = counted === null ? [] : outside(versions, rangesOf({ ...affected, versions: [] }) ?? [])
  const text = ranges.length > 0 ? [...ranges.map(rangeText), ...rest].join('; ') : versions.join(', ')
  const gitRanges = gitRangesOf(affected)
  return {
    ...namedProduct(named?.name ?? null),
    ...{ text: folded(text), releases: [], ranges: counted },
    ...(gitRanges.length === 0 ? {} : { gitRanges }),
  }
}

/** The reason of a withdrawal stands in the details, where the record gives one. */
function lifecycleOf({ withdrawn, details = '' }: OsvRecord): Lifecycle {
  if (withdrawn === undefined || withdrawn === null) return { state: 'published' }
  const reason = withdrawalIn(parseMarkdown(details).children.map(toWords).join('\n\n'))
  return { state: 'withdrawn', on: withdrawn, because: reason ?? 'The publisher gives no reason.' }
}

function toPerson({ name, type }: OsvRecord['credits'][number]): Person {
  return { name: folded(name), affiliation: null, role: /^(?:finder|reporter)$/i.test(type ?? '') ? 'reporter' : 'credit' }
}
