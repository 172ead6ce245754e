import { CHECK_DATA_PATH } from '@/lib/check/data/check-data'
import { toCheckData } from '@/lib/check/data/to-check-data'
import { loadKnowledge } from '@/lib/check/load-knowledge'
import type { PublishedFile } from '@/lib/export/published-file'

/** `/check/knowledge.json`, without white space: the page of the check fetches it. */
export const checkDataFile = (): PublishedFile => ({
  path: CHECK_DATA_PATH.slice(1),
  text: `${JSON.stringify(toCheckData(loadKnowledge('.')))}\n`,
})
