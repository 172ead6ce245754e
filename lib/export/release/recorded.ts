import { isChangedSilently, keepsRevisions } from '@/lib/export/release/gates'
import type { Publication, PublishedDocument } from '@/lib/export/release/publication'
import type { RecordedRevisions, Revision } from '@/lib/export/revisions'

/**
 * What to record of a release: every revision of every document, those included that an earlier publication had and this output lost, and
 * one more for each document that has changed without one.
 *
 * @param before null for the first release.
 */
export function revisionsToRecord(before: Publication | null, now: Publication, today: string): RecordedRevisions {
  const rows = [...now.documents].map(([path, document]) => {
    const old = before?.documents.get(path)
    return [document.id, old === undefined ? document.revisions : revisionsSince(old, document, today)] as const
  })
  return Object.fromEntries(rows.toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

function revisionsSince(old: PublishedDocument, now: PublishedDocument, today: string): readonly Revision[] {
  const silent = { date: today, summary: 'What is published of the advisory changed, without a change of the advisory.' }
  if (keepsRevisions(old, now)) return isChangedSilently(old, now) ? [...now.revisions, silent] : now.revisions
  const last = old.revisions.at(-1)?.date ?? ''
  const later = now.revisions.filter(({ date }) => date > last)
  return [...old.revisions, ...(later.length === 0 ? [silent] : later)]
}
