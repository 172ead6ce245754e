import { readDocument } from '@/lib/content/read-document'
import { readDocuments } from '@/lib/content/read-documents'
import { openRenderCache } from '@/lib/content/render-cache'
import { loadSources } from '@/lib/content/sources'

/** Where the documents are, as `loadLibrary` takes it. */
export type Place = Readonly<{ root: string; sourceFiles: readonly string[]; today: string }>

/** How many documents nothing is kept of: those that were never rendered, and those that are refused. */
export function countUnrendered({ root, sourceFiles, today }: Place): number {
  const { has } = openRenderCache(root)
  return loadSources(root, sourceFiles)
    .map((source) => [...(readDocuments(source, today)?.documents ?? [])].filter((document) => !has(document, source.format)).length)
    .reduce((sum, count) => sum + count, 0)
}

/**
 * Render every `of`th document, beginning with the `nth`, so that `loadLibrary` finds it kept: for several processes to share the work.
 * Problems are left to `loadLibrary`, which meets them again.
 */
export function renderShare({ root, sourceFiles, today }: Place, nth: number, of: number): void {
  const cache = openRenderCache(root)
  for (const source of loadSources(root, sourceFiles)) {
    let at = 0
    for (const document of readDocuments(source, today)?.documents ?? []) {
      if (at % of === nth) cache.get(document, source.format, () => readDocument(document, source.format, () => {}))
      at += 1
    }
  }
}
