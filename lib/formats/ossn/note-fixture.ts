import type { Document } from '@/lib/formats/format'

const VALID = {
  title: 'A made-up note\n---',
  summary: '### Summary ###\nSome words.',
  affected: '### Affected Services / Software ###\nNova, Havana',
  discussion: '### Discussion ###\nMore words.',
  actions: '### Recommended Actions ###\nDo it.',
  references: '### Contacts / References ###\nAuthor: Ann Bee, Example Org',
}

/** A valid note with some of its parts replaced; `''` takes a part out. */
export function noteText(parts: Partial<typeof VALID> = {}): string {
  return Object.values({ ...VALID, ...parts })
    .filter((part) => part !== '')
    .join('\n\n')
}

/** A document as the reader gets it. */
export function noteDocument(text: string | Uint8Array, file = 'OSSN-0042'): Document {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  const source = { id: 'notes', license: 'unknown', revision: null }
  return { bytes, file, source, history: null, sha256: '0'.repeat(64), today: '2026-11-24' }
}
