import type { Advisory } from '@/lib/advisory/advisory'
import type { Warn } from '@/lib/formats/records/warning-list'

/** Say where a document was changed before it was published: one of the two days is wrong. */
export function warnOfDates(
  { published, modified, dateOrigin }: Pick<Advisory, 'published' | 'modified' | 'dateOrigin'>,
  path: readonly PropertyKey[],
  warn: Warn,
): void {
  if (dateOrigin === 'document' && published !== null && modified !== null && modified < published)
    warn(path, 'bad-date', `it was changed on ${modified}, before it was published on ${published}`, 'correct one of the dates')
}
