import type { Advisory } from '@/lib/advisory/advisory'
import type { Document } from '@/lib/formats/format'
import type { Warn } from '@/lib/formats/records/warning-list'

/** The dates of the document; those of its history where it has none of its own. */
export function datesOf(
  published: string | null,
  modified: string | null,
  history: Document['history'],
): Pick<Advisory, 'published' | 'modified' | 'dateOrigin'> {
  if (published !== null || modified !== null) return { published, modified, dateOrigin: 'document' }
  if (history !== null) return { ...history, dateOrigin: 'git' }
  return { published: null, modified: null, dateOrigin: 'unknown' }
}

/** Say where a document was changed before it was published: one of the two days is wrong. */
export function warnOfDates(
  { published, modified, dateOrigin }: Pick<Advisory, 'published' | 'modified' | 'dateOrigin'>,
  path: readonly PropertyKey[],
  warn: Warn,
): void {
  if (dateOrigin === 'document' && published !== null && modified !== null && modified < published)
    warn(path, 'bad-date', `it was changed on ${modified}, before it was published on ${published}`, 'correct one of the dates')
}
