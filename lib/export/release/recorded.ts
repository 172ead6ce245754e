import { isChangedSilently } from '@/lib/export/release/gates'
import type { Publication } from '@/lib/export/release/publication'
import type { RecordedRevisions } from '@/lib/export/revisions'

/**
 * What to record of a release: every revision of every document, and one more for each that has changed without one.
 *
 * @param before null for the first release.
 */
export function revisionsToRecord(before: Publication | null, now: Publication, today: string): RecordedRevisions {
  const rows = [...now.documents].map(([path, document]) => {
    const old = before?.documents.get(path)
    const isSilent = old !== undefined && isChangedSilently(old, document)
    const one = { date: today, summary: 'What is published of the advisory changed, without a change of the advisory.' }
    return [document.id, isSilent ? [...document.revisions, one] : document.revisions] as const
  })
  return Object.fromEntries(rows.toSorted(([a], [b]) => (a < b ? -1 : 1)))
}
