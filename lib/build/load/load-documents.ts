import type { BuiltLibrary } from '@/lib/build/load/built-library'
import { builtLibrary } from '@/lib/build/load/built-library'
import { isFolder } from '@/lib/build/output/files'
import type { Workers } from '@/lib/build/worker/workers'
import type { Workspace } from '@/lib/build/workspace'
import { FORMATS, formatOf } from '@/lib/formats/formats'
import { openDocumentCache } from '@/lib/library/documents/document-cache'
import { loadLibrary } from '@/lib/library/documents/load-library'
import { openTextCache } from '@/lib/library/documents/text-cache'
import { listDocuments } from '@/lib/library/sources/list-files'
import { loadSources } from '@/lib/library/sources/sources'

/** So many new documents are read before workers have started. */
const FEW = 40

type Options = Readonly<{
  workspace: Workspace
  code: string
  workers: Workers
  progress: (done: number, of: number) => void
}>

/**
 * Load every document: what was read before from the cache, what is new by reading it, on all cores where it is much.
 *
 * @throws ContentError as `loadLibrary` does.
 */
export async function loadDocuments({ workspace, code, workers, progress }: Options): Promise<BuiltLibrary> {
  const { root, sourceFiles, today } = workspace
  const cache = openDocumentCache(root, sourceFiles, code)
  const count = countDocuments(workspace)
  if (count - cache.size > FEW) {
    let done = 0
    await workers.read((line) => {
      cache.add(line)
      done += 1
      progress(done, count)
    })
  }
  const library = loadLibrary(root, sourceFiles, today, cache)
  cache.release()
  const entries = () => library.advisories.map((advisory) => cache.knownOf(advisory).entry)
  return builtLibrary(library, { knownOf: cache.knownOf, entries }, openTextCache(root, code), today)
}

function countDocuments({ root, sourceFiles }: Workspace): number {
  const counts = loadSources(root, sourceFiles).map(({ folder, format }) =>
    isFolder(folder) ? listDocuments(folder, formatOf(format, FORMATS)).documents.length : 0,
  )
  return counts.reduce((sum, count) => sum + count, 0)
}
