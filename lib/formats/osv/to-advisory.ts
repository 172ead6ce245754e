import type { Root } from 'mdast'
import type { Affected, Lifecycle, Person, WrittenAdvisory } from '@/lib/advisory/advisory'
import { REFERENCE_TYPES } from '@/lib/advisory/reference'
import type { Document } from '@/lib/formats/format'
import type { OsvAffected, OsvRecord } from '@/lib/formats/osv/osv-schema'
import { sectionsOf } from '@/lib/formats/osv/sections-of'
import { severityOf } from '@/lib/formats/osv/severity-of'
import { sentencesOf, titleOf } from '@/lib/formats/osv/title-of'
import { rangesOf, rangeText } from '@/lib/formats/osv/version-ranges'
import { cvesOf } from '@/lib/formats/records/cve-ids'
import { datesOf } from '@/lib/formats/records/dates-of'
import { linkEntry } from '@/lib/formats/records/link-entry'
import { mentionedIds } from '@/lib/formats/records/mentioned-ids'
import { technologiesIn } from '@/lib/formats/records/technologies-in'
import type { Warn } from '@/lib/formats/records/warning-list'
import { parseMarkdown } from '@/lib/markdown/parse-markdown'

type LineOf = (path: readonly PropertyKey[]) => number

const ID = /^[A-Za-z][\w.:+-]{2,120}$/

/** Put a checked record into the model of every advisory. */
export function toAdvisory(document: Document, record: OsvRecord, lineOf: LineOf, warn: Warn): WrittenAdvisory {
  const { file, source, sha256 } = document
  const { id } = record
  const links = record.references.map(({ type, url }, index) => {
    const known = REFERENCE_TYPES.find((word) => word === type.trim().toLowerCase())
    const field = { url, type: known ?? 'web', label: known === undefined ? type : null } as const
    return linkEntry({ ...field, path: ['references', index], line: lineOf(['references', index]) }, warn)
  })
  const aliases = idsOf(record.aliases, 'aliases', warn).filter((alias) => alias !== id)
  const stated = [...idsOf(record.related, 'related', warn), ...idsOf(record.upstream, 'upstream', warn)]
  const related = [...new Set([...stated, ...mentionedIds(`${record.summary ?? ''}\n${record.details ?? ''}`)])]
  const affected = record.affected.map((each, index) => toAffected(each, index, warn))
  const details = parseMarkdown(record.details ?? '')
  const title = titleOf(record, details)
  return {
    id,
    title,
    lifecycle: lifecycleOf(record, details),
    ...datesOf(record.published ?? null, record.modified ?? null, document.history),
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

/** Names that can be ids, each once; others are shown and no more. */
function idsOf(names: readonly string[], key: string, warn: Warn): string[] {
  const ids = names.filter((name, index) => {
    if (ID.test(name)) return true
    warn([key, index], /cve/i.test(name) ? 'bad-cve' : 'bad-id', `${JSON.stringify(name.slice(0, 100))} is not an id`, 'correct it')
    return false
  })
  return [...new Set(ids)]
}

function toAffected(affected: OsvAffected, index: number, warn: Warn): Affected {
  const { package: named, ranges, versions } = affected
  const counted = rangesOf(affected)
  if (counted === null && (versions.length > 0 || ranges.some(({ type }) => type !== 'GIT')))
    warn(['affected', index], 'version-range', 'the versions are no ranges that can be read and are shown as text', 'correct the events')
  const text = ranges.length > 0 ? ranges.map(rangeText).join('; ') : versions.join(', ')
  return { product: named === undefined ? null : folded(named.name).toLowerCase(), text: folded(text), releases: [], ranges: counted }
}

/** The reason of a withdrawal stands in the details, where the record gives one. */
function lifecycleOf({ withdrawn }: OsvRecord, details: Root): Lifecycle {
  if (withdrawn === undefined || withdrawn === null) return { state: 'published' }
  const reason = sentencesOf(details, 300).find((sentence) =>
    /\b(?:withdrawn|rejected|duplicate|retracted|invalid|incorrectly|false positive|not a vulnerability)\b/i.test(sentence),
  )
  return { state: 'withdrawn', on: withdrawn, because: reason === undefined ? 'The publisher gives no reason.' : closed(reason) }
}

function toPerson({ name, type }: OsvRecord['credits'][number]): Person {
  return { name: folded(name), affiliation: null, role: /^(?:finder|reporter)$/i.test(type ?? '') ? 'reporter' : 'credit' }
}

const closed = (sentence: string) => (/[!?…]$/.test(sentence) ? sentence : `${sentence}.`)
const folded = (text: string) => text.replace(/[\s\u00a0]+/g, ' ').trim()
