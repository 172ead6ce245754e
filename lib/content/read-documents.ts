import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type GitHistory, gitHistory } from '@/lib/content/git-history'
import { listDocuments } from '@/lib/content/list-files'
import type { Source } from '@/lib/library/library'
import type { Document } from '@/lib/sources/reader'

/** The documents of a source as bytes, one after the other; null where its folder is missing. */
export function readDocuments(source: Source, today: string): { revision: string | null; documents: Iterable<Document> } | null {
  if (!statSync(source.folder, { throwIfNoEntry: false })?.isDirectory()) return null
  const { revision, days } = gitHistory(source.folder)
  return { revision, documents: documentsOf(source, { revision, days }, today) }
}

function* documentsOf(source: Source, { revision, days }: GitHistory, today: string): Generator<Document> {
  for (const file of listDocuments(source.folder, source.format)) {
    const bytes = readFileSync(join(source.folder, file))
    yield {
      bytes,
      file,
      source: { id: source.id, license: source.license, revision },
      // Our own documents carry their dates; a history would only say when they were typed.
      history: source.format === 'markdown' ? null : (days.get(file) ?? null),
      sha256: createHash('sha256').update(bytes).digest('hex'),
      today,
    }
  }
}
