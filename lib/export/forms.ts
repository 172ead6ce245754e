import type { Advisory } from '@/lib/advisory/advisory'
import { csafDocument } from '@/lib/export/csaf/csaf-document'
import { csafPath } from '@/lib/export/csaf/csaf-file'
import { csafFiles } from '@/lib/export/csaf/csaf-files'
import { mayRepublish } from '@/lib/export/may-republish'
import { type OsvFile, osvFile, osvPath } from '@/lib/export/osv/osv-file'
import { osvId } from '@/lib/export/osv/osv-id'
import { importedRecord } from '@/lib/export/osv/osv-import'
import { osvRecord } from '@/lib/export/osv/osv-record'
import type { TextFile } from '@/lib/export/published-file'
import { type RecordedRevisions, revisionsOf } from '@/lib/export/revisions'
import { knownVersions, type Scanned } from '@/lib/export/scanner/known-versions'
import { type PypiReading, pypiReadings } from '@/lib/export/scanner/pypi-reading'
import type { Source } from '@/lib/library/library'

/** What the forms of an advisory are made of. */
export type Needs = Readonly<{
  advisory: Advisory
  source: Source
  summary: string
  /** The document itself, for records that are passed on; read when it is asked for. */
  original: () => string
  /** Advisories that it is related to, in both directions. */
  related: readonly Advisory[]
}>

/** What the forms of all are made of. */
export type Shared = Readonly<{ scanned: Scanned; revisions: RecordedRevisions; since: string; sourceOf: (id: string) => Source | null }>

/** The record of an advisory; null where nothing in it can be said in OSV, or its licence does not allow to pass it on. */
export function osvOf(needs: Needs, shared: Shared): OsvFile | null {
  const { advisory, source, summary, original, related } = needs
  if (source.format === 'osv') {
    const record = mayRepublish(source.license) ? importedRecord(advisory, original(), shared.since) : null
    return record === null ? null : osvFile(record, false)
  }
  const readings = pypiReadings(advisory, shared.scanned)
  if (readings.length === 0) return null
  const others = related.flatMap((other) => idOfRecord(other, shared))
  return osvFile(
    osvRecord(advisory, { readings, summary, source, related: others, since: shared.since }),
    readings.every((each) => isMended(each, shared.scanned)),
  )
}

/** Whether the newest version that is known is free of the flaw. */
function isMended({ product, versions }: PypiReading, scanned: Scanned): boolean {
  const newest = knownVersions(product, scanned).findLast(({ isReleased }) => isReleased)
  return newest !== undefined && !versions.includes(newest.text)
}

/** The id of our record of another advisory, if it has one; records of other databases are found by their CVE. */
function idOfRecord(other: Advisory, { scanned, sourceOf }: Shared): string[] {
  const source = sourceOf(other.origin.source)
  if (source === null || source.format === 'osv') return []
  return pypiReadings(other, scanned).length === 0 ? [] : [osvId(other.id)]
}

/** The document of an advisory with its checksums. */
export function csafOf({ advisory, source, summary }: Needs, { scanned, revisions, since }: Shared): TextFile[] {
  const all = revisionsOf(advisory, revisions, since)
  const readings = pypiReadings(advisory, scanned)
  return csafFiles(advisory.id, all[0].date, csafDocument(advisory, { readings, summary, source, revisions: all }))
}

/** Paths of the forms that an advisory has beside those of ours, by name. */
export function formPaths(advisory: Advisory, original: () => string, shared: Shared): Readonly<{ osv?: string; csaf: string }> {
  const source = shared.sourceOf(advisory.origin.source)
  const csaf = csafPathOf(advisory, shared)
  if (source === null) return { csaf }
  const isOwn = source.format !== 'osv'
  if (isOwn && pypiReadings(advisory, shared.scanned).length === 0) return { csaf }
  const osv = isOwn ? osvPath('PyPI', osvId(advisory.id)) : osvOf({ advisory, source, original, summary: '', related: [] }, shared)?.path
  return osv === undefined ? { csaf } : { osv, csaf }
}

/** Where the document of an advisory lies. */
export const csafPathOf = (advisory: Advisory, { revisions, since }: Pick<Shared, 'revisions' | 'since'>): string =>
  csafPath(advisory.id, revisionsOf(advisory, revisions, since)[0].date)
