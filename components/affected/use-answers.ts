import { type EngineState, useEngine } from '@/components/page/use-engine'
import { engineOf } from '@/components/page/worker-engine'
import { CONCERN_DATA_PATH, type ConcernData } from '@/lib/concern/concern-data'
import type { PageAnswer, PageQuestion } from '@/lib/concern/page-question'
import { onHost } from '@/lib/site/on-host'

/** An answer with what was asked, and the day up to which releases are known. */
export type Answered = Readonly<{ question: PageQuestion; answer: PageAnswer; releasesAsOf: string }>

export type AnswerState = EngineState<Answered>

/** Fetch the data and the code that reads it. Nothing else is ever requested, and nothing is sent. */
async function openEngine(): Promise<(question: PageQuestion) => Promise<Answered>> {
  const [code, response] = await Promise.all([import('@/components/affected/engine-worker'), fetch(onHost(CONCERN_DATA_PATH))])
  if (!response.ok) throw new Error(`the host answered ${response.status}`)
  const data: ConcernData = await response.json() // written by lib/export/concern-file.ts, published with this page
  const ask = engineOf(code, data)
  return async (question) => ({ question, answer: await ask(question), releasesAsOf: data.releasesAsOf })
}

/** Ask beside the page, so that keys and presses stay free. */
export const useAnswers = () => useEngine(openEngine)
