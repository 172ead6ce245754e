import type { ConcernData } from '@/lib/concern/concern-data'

/** What answers rest on now. */
export async function concernDataNow(root: string, sourceFiles: readonly string[], day: string): Promise<ConcernData> {
  const { loadConcernData } = await import('@/lib/library/concern-library')
  return loadConcernData(root, sourceFiles, day)
}
