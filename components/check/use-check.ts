import { type EngineState, useEngine } from '@/components/page/use-engine'
import { engineOf } from '@/components/page/worker-engine'
import { CHECK_DATA_PATH, type CheckData } from '@/lib/check/data/check-data'
import type { CheckAnswer, CheckQuestion } from '@/lib/check/page/page-check'
import { onHost } from '@/lib/site/on-host'

export type CheckState = EngineState<CheckAnswer>

/** Fetch the rules and the code that reads them. Nothing else is ever requested, and nothing is sent. */
async function openEngine(): Promise<(question: CheckQuestion) => Promise<CheckAnswer>> {
  const [code, response] = await Promise.all([import('@/components/check/check-worker'), fetch(onHost(CHECK_DATA_PATH))])
  if (!response.ok) throw new Error(`the host answered ${response.status}`)
  const data: CheckData = await response.json() // written by lib/export/check-data-file.ts, published with this page
  return engineOf(code, data)
}

/** Check files in a worker. */
export const useCheck = () => useEngine(openEngine)
