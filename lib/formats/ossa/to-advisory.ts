import type { Affected, Person, WrittenAdvisory } from '@/lib/advisory/advisory'
import type { Reference } from '@/lib/advisory/reference'
import type { Document } from '@/lib/formats/format'
import type { OssaFile } from '@/lib/formats/ossa/ossa-schema'
import { productVersions } from '@/lib/formats/ossa/product-versions'
import { proseVersions } from '@/lib/formats/ossa/prose-versions'
import { linksOf } from '@/lib/formats/ossa/references-of'
import { sectionsOf } from '@/lib/formats/ossa/sections-of'
import { severityOf } from '@/lib/formats/ossa/severity-of'
import { cvesOf } from '@/lib/formats/records/cve-ids'
import { mentionedIds } from '@/lib/formats/records/mentioned-ids'
import { releasesIn } from '@/lib/formats/records/release-names'
import { technologiesIn } from '@/lib/formats/records/technologies-in'
import type { Warn } from '@/lib/formats/records/warning-list'
import { parseVersions } from '@/lib/versions/version-grammar'

type LineOf = (path: readonly PropertyKey[]) => number

/** Put a checked file into the model of every advisory. */
export function toAdvisory({ file, source, sha256 }: Document, ossa: OssaFile, lineOf: LineOf, warn: Warn): WrittenAdvisory {
  warnOfDates(ossa, warn)
  const cves = cvesOf(ossa.vulnerabilities.map((vulnerability, index) => cveOf(vulnerability['cve-id'], index, warn)))
  const affected = affectedBy(ossa, warn)
  const links = linksOf(ossa, lineOf, warn)
  const named = mentionedIds([ossa.title, ossa.description, ossa.errata ?? '', ...ossa.notes].join('\n'))
  const title = ossa.title.replace(/[\s\u00a0]+/g, ' ').trim()
  return {
    id: ossa.id,
    title,
    lifecycle: { state: 'published' },
    published: ossa.date,
    modified: lastChange(ossa),
    dateOrigin: 'document',
    origin: { source: source.id, path: file, revision: source.revision, sha256, license: source.license },
    aliases: cves,
    cves,
    related: named.filter((id) => id !== ossa.id && !cves.includes(id)),
    sections: sectionsOf(ossa, links, lineOf, warn),
    affected,
    severity: distinct(ossa.vulnerabilities.flatMap((vulnerability, index) => severityOf(vulnerability, index, warn) ?? [])),
    references: distinct([...links.patches, ...links.references].flatMap(({ reference }): Reference[] => (reference ? [reference] : []))),
    people: distinct(ossa.reporters.map(toPerson)),
    technologies: technologiesIn([title, ...affected.flatMap(({ product }) => product ?? [])]),
    questions: [],
  }
}

function affectedBy(ossa: OssaFile, warn: Warn): Affected[] {
  return ossa['affected-products'].flatMap(({ product, version }, index) =>
    productVersions(product, version).map(({ product: name, versions }) => {
      const bounds = parseVersions(versions)
      const ranges = bounds ?? proseVersions(versions)
      if (ranges === null && /[<>=]/.test(versions))
        warn(
          ['affected-products', index, 'version'],
          'version-range',
          `${JSON.stringify(versions.slice(0, 100))} is not a range of versions and is shown as text`,
          'write it as ">=1.0 <2.0, ==3.0"',
        )
      const text = /^TODO$/i.test(versions) ? '' : versions
      const inWords = bounds === null && ranges !== null ? { inWords: true as const } : {}
      return { product: name.toLowerCase(), text, releases: releasesIn(versions), ranges, ...inWords }
    }),
  )
}

/** The id at the start of `CVE-2016-0737 (client to proxy)`; a placeholder is no id. */
function cveOf(text: string, index: number, warn: Warn): string {
  const id = /^CVE-\d{4}-\d{4,19}(?![\w-])/i.exec(text.trim())?.[0].toUpperCase() ?? ''
  if (id === '' && !/^(?:none|n\/a)?$/i.test(text.trim()))
    warn(['vulnerabilities', index, 'cve-id'], 'bad-cve', `${JSON.stringify(text.slice(0, 100))} is not the id of a CVE`, 'correct it')
  return id
}

/** Days at the start of the entries of the history, newest first as the file has them. */
const historyDays = ({ errata_history: history }: OssaFile) =>
  history.flatMap((line) => /^\d{4}-\d{2}-\d{2}(?!\d)/.exec(line.trim())?.[0] ?? []).filter((day) => !Number.isNaN(Date.parse(day)))

function lastChange(ossa: OssaFile): string | null {
  const [last] = historyDays(ossa).toSorted().toReversed()
  return last !== undefined && last > ossa.date ? last : null
}

/** A date that the id or the history contradicts is kept, and said. */
function warnOfDates(ossa: OssaFile, warn: Warn): void {
  const year = ossa.id.slice('OSSA-'.length, 'OSSA-YYYY'.length)
  const [first] = historyDays(ossa).toSorted()
  if (!ossa.date.startsWith(year)) warn(['date'], 'bad-date', `the date is ${ossa.date}, and the id is of ${year}`, 'correct one of them')
  else if (first !== undefined && first !== ossa.date)
    warn(['date'], 'bad-date', `the date is ${ossa.date}, and the history begins on ${first}`, 'correct one of them')
}

function toPerson({ name, affiliation }: OssaFile['reporters'][number]): Person {
  const where = (affiliation ?? '').replace(/\s+/g, ' ').trim()
  return { name: name.replace(/\s+/g, ' ').trim(), affiliation: /^(?:unknown|none)?$/i.test(where) ? null : where, role: 'reporter' }
}

const distinct = <T>(values: readonly T[]): T[] => [...new Map(values.map((value) => [JSON.stringify(value), value])).values()]
