import { engineOf } from '@/components/page/worker-engine'
import { CONCERN_DATA_PATH, type ConcernData } from '@/lib/concern/concern-data'
import type { PageAnswer, PageQuestion } from '@/lib/concern/page-question'
import { onHost } from '@/lib/site/on-host'

/** Answers questions beside the page, so that keys and presses stay free. */
export type Engine = Readonly<{ ask: (question: PageQuestion) => Promise<PageAnswer>; releasesAsOf: string }>

/** Fetch the data and the code that reads it. Nothing else is ever requested, and nothing is sent. */
export async function openEngine(): Promise<Engine> {
  const [code, response] = await Promise.all([import('@/components/affected/engine-worker'), fetch(onHost(CONCERN_DATA_PATH))])
  if (!response.ok) throw new Error(`the host answered ${response.status}`)
  const data: ConcernData = await response.json() // written by lib/export/concern-file.ts, published with this page
  return { ask: engineOf(code, data), releasesAsOf: data.releasesAsOf }
}
