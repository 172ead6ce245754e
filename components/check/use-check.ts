import { startTransition, useCallback, useRef, useState } from 'react'
import { engineOf } from '@/components/page/worker-engine'
import { CHECK_DATA_PATH, type CheckData } from '@/lib/check/data/check-data'
import type { CheckAnswer, CheckQuestion } from '@/lib/check/page/page-check'

/** Nothing was asked; a check is under way, or done, or cannot be made. */
export type CheckState =
  | Readonly<{ kind: 'idle' }>
  | Readonly<{ kind: 'working' }>
  | Readonly<{ kind: 'failed'; because: string }>
  | Readonly<{ kind: 'answered'; answer: CheckAnswer }>

type Engine = (question: CheckQuestion) => Promise<CheckAnswer>

/** Fetch the rules and the code that reads them. Nothing else is ever requested, and nothing is sent. */
async function openEngine(): Promise<Engine> {
  const [code, response] = await Promise.all([import('@/components/check/check-worker'), fetch(CHECK_DATA_PATH)])
  if (!response.ok) throw new Error(`the host answered ${response.status}`)
  const data: CheckData = await response.json() // written by lib/export/check-data-file.ts, published with this page
  return engineOf(code, data)
}

/** Check files in a worker. The last check wins. */
export function useCheck() {
  const [state, setState] = useState<CheckState>({ kind: 'idle' })
  const engine = useRef<Promise<Engine> | null>(null)
  const latest = useRef(0)
  /** Have the engine ready before it is needed: as soon as somebody is about to give a file. */
  const prepare = useCallback((): Promise<Engine> => {
    const opened = engine.current ?? openEngine()
    engine.current = opened
    opened.catch(() => {
      if (engine.current === opened) engine.current = null // the next check tries again, and says so where it fails
    })
    return opened
  }, [])
  const ask = useCallback(
    (question: CheckQuestion) => {
      latest.current += 1
      const own = latest.current
      const put = (next: CheckState) => {
        if (latest.current === own) setState(next)
      }
      put({ kind: 'working' })
      prepare()
        .then(async (of) => {
          const answer = await of(question)
          startTransition(() => put({ kind: 'answered', answer })) // a key in between is answered first
        })
        .catch((error: unknown) => put({ kind: 'failed', because: error instanceof Error ? error.message : String(error) }))
    },
    [prepare],
  )
  return { state, ask, prepare }
}
