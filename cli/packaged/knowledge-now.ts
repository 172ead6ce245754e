import type * as door from '@/cli/knowledge-now'
import { dataFile } from '@/cli/packaged/data-file'
import type { CheckData } from '@/lib/check/data/check-data'
import { openCheckData } from '@/lib/check/data/open-check-data'

export const knowledgeNow: typeof door.knowledgeNow = async () => openCheckData(dataFile<CheckData>('check'))
