import type { Advisory } from '@/lib/advisory/advisory'
import type { Document } from '@/lib/formats/format'

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
