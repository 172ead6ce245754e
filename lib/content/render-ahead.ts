import { readDocument } from '@/lib/content/read-document'
import { readDocuments } from '@/lib/content/read-documents'
import { openRenderCache } from '@/lib/content/render-cache'
import { loadSources } from '@/lib/content/sources'

/** Where the documents are, as `loadLibrary` takes it. */
export type Place = Readonly<{ root: string; sourceFiles: readonly string[]; today: string }>

/** Whether nothing is kept of at least so many documents: those that were never rendered, and those that are refused. */
export function isUnrendered({ root, sourceFiles, today }: Place, atLeast: number): boolean {
  const { has } = openRenderCache(root)
  let count = 0
  for (const source of loadSources(root, sourceFiles))
    for (const { document } of readDocuments(source, today)?.documents ?? []) {
      if (document !== null && !has(document, source.format)) count += 1
      if (count >= atLeast) return true
    }
  return false
}

/**
 * Render every `of`th document, beginning with the `nth`, so that `loadLibrary` finds it kept: for several processes to share the work.
 * Problems are left to `loadLibrary`, which meets them again.
 */
export function renderShare({ root, sourceFiles, today }: Place, nth: number, of: number): void {
  const cache = openRenderCache(root)
  for (const source of loadSources(root, sourceFiles)) {
    let at = 0
    for (const { document } of readDocuments(source, today)?.documents ?? []) {
      const make = () => (document === null ? null : readDocument(document, source.format, () => {}))
      if (document !== null && at % of === nth) cache.get(document, source.format, make, make)
      at += 1
    }
  }
}
