import type { WrittenAdvisory } from '@/lib/advisory/advisory'
import { affectedOf } from '@/lib/formats/cve/affected-of'
import type { CveRecord } from '@/lib/formats/cve/cve-schema'
import { inEnglish } from '@/lib/formats/cve/in-english'
import { lifecycleOf } from '@/lib/formats/cve/lifecycle-of'
import { namesOf } from '@/lib/formats/cve/names-of'
import { peopleOf } from '@/lib/formats/cve/people-of'
import { referencesOf } from '@/lib/formats/cve/references-of'
import { sectionsOf } from '@/lib/formats/cve/sections-of'
import { severityOf } from '@/lib/formats/cve/severity-of'
import { technologiesOf } from '@/lib/formats/cve/technologies-of'
import { titleOf } from '@/lib/formats/cve/title-of'
import type { Document } from '@/lib/formats/format'
import { datesOf } from '@/lib/formats/records/dates-of'
import type { Warn } from '@/lib/formats/records/warning-list'

type LineOf = (path: readonly PropertyKey[]) => number

/** Put a checked record into the model of every advisory. What others have added stands beside, and never for the maker's word. */
export function toAdvisory(from: Document, record: CveRecord, lineOf: LineOf, warn: Warn): WrittenAdvisory {
  const { file, source, sha256 } = from
  const { cveMetadata: meta, containers } = record
  const { cna } = containers
  const id = meta.cveId
  const isRejected = meta.state === 'REJECTED'
  const texts = [cna.descriptions, cna.rejectedReasons, cna.configurations, cna.workarounds, cna.solutions, cna.exploits].map(inEnglish)
  const { aliases, related } = namesOf(record, [cna.title ?? '', ...texts].join('\n'))
  const links = referencesOf(record, lineOf, warn)
  const published = meta.datePublished ?? null
  const modified = meta.dateUpdated ?? cna.providerMetadata?.dateUpdated ?? null
  return {
    id,
    title: titleOf(record),
    lifecycle: lifecycleOf(record),
    ...datesOf(published, modified, from.history),
    origin: { source: source.id, path: file, revision: source.revision, sha256, license: source.license },
    aliases,
    cves: [id],
    related,
    sections: sectionsOf(record, links, lineOf, warn),
    affected: affectedOf(record),
    severity: severityOf(record, warn),
    references: links.flatMap(({ reference }) => (reference === null ? [] : [reference])),
    people: peopleOf(cna),
    technologies: isRejected ? [] : technologiesOf(cna, inEnglish(cna.descriptions)),
    questions: [],
  }
}
