import { prepared } from '@/cli/prepared'
import type { CheckData } from '@/lib/check/data/check-data'
import { openCheckData } from '@/lib/check/data/open-check-data'
import type { Knowledge } from '@/lib/check/knowledge'

/** What a check is made with: as an earlier call left it where nothing of it has changed. */
export async function knowledgeNow(day: string): Promise<Knowledge> {
  return openCheckData(await checkDataNow(day))
}

function checkDataNow(day: string): Promise<CheckData> {
  return prepared('check', { root: '.', sourceFiles: [] }, day, async () => {
    const { loadKnowledge } = await import('@/lib/check/load-knowledge')
    const { toCheckData } = await import('@/lib/check/data/to-check-data')
    return { value: toCheckData(loadKnowledge('.'), true), folders: [] }
  })
}
