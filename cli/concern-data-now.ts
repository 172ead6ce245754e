import { prepared } from '@/cli/prepared'
import type { ConcernData } from '@/lib/concern/concern-data'
import { hashOf } from '@/lib/disk/cached-file'

/** What answers rest on now: as an earlier call left it where nothing of it has changed. */
export function concernDataNow(root: string, sourceFiles: readonly string[], today: string): Promise<ConcernData> {
  const name = `concern-${hashOf(sourceFiles.join('\n')).slice(0, 16)}`
  return prepared(name, { root, sourceFiles }, today, async () => {
    const { loadConcernData } = await import('@/lib/library/concern-library')
    const { loadSources } = await import('@/lib/library/sources/sources')
    const folders = [...new Set(loadSources(root, sourceFiles).map(({ folder }) => folder))]
    return { value: loadConcernData(root, sourceFiles, today), folders }
  })
}
