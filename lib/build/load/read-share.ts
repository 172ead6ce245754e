import type { Workspace } from '@/lib/build/workspace'
import { FORMATS, formatOf } from '@/lib/formats/formats'
import { type IndexLine, toLine } from '@/lib/library/documents/document-cache'
import { readDocument } from '@/lib/library/documents/read-document'
import { readDocuments } from '@/lib/library/documents/read-documents'
import type { TextCache } from '@/lib/library/documents/text-cache'
import { loadSources } from '@/lib/library/sources/sources'

/**
 * Read every `of`th document, beginning with the `nth`, for several threads to share the work. Problems are left to `loadLibrary`, which
 * meets them again.
 */
export function* readShare({ root, sourceFiles, today }: Workspace, nth: number, of: number, texts: TextCache): Generator<IndexLine> {
  let at = 0
  for (const source of loadSources(root, sourceFiles)) {
    const format = formatOf(source.format, FORMATS)
    for (const { document } of readDocuments(source, format, today)?.documents ?? []) {
      const made = document === null || at % of !== nth ? null : readDocument(document, format, () => {})
      at += 1
      if (document !== null && made !== null) yield toLine(document, format.id, made, texts)
    }
  }
}
