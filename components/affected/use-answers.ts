import { startTransition, useCallback, useRef, useState } from 'react'
import { type Engine, openEngine } from '@/components/affected/engine'
import type { PageAnswer, PageQuestion } from '@/lib/concern/page-question'

/** Nothing was asked; an answer is on its way, there, or not to be had. */
export type AnswerState =
  | Readonly<{ kind: 'idle' }>
  | Readonly<{ kind: 'working' }>
  | Readonly<{ kind: 'failed'; because: string }>
  | Readonly<{ kind: 'answered'; question: PageQuestion; answer: PageAnswer; releasesAsOf: string }>

type Answers = Readonly<{ state: AnswerState; ask: (question: PageQuestion) => void; forget: () => void }>

/** Ask the engine, which is fetched with the first question. The last question wins. */
export function useAnswers(): Answers {
  const [state, setState] = useState<AnswerState>({ kind: 'idle' })
  const engine = useRef<Promise<Engine> | null>(null)
  const latest = useRef(0)
  const ask = useCallback((question: PageQuestion) => {
    latest.current += 1
    const own = latest.current
    const put = (next: AnswerState) => {
      if (latest.current === own) setState(next)
    }
    put({ kind: 'working' })
    const opened = engine.current ?? openEngine()
    engine.current = opened
    opened
      .then(async ({ ask: of, releasesAsOf }) => {
        const answer = await of(question)
        startTransition(() => put({ kind: 'answered', question, answer, releasesAsOf })) // a key in between is answered first
      })
      .catch((error: unknown) => {
        engine.current = null // the next question tries again
        put({ kind: 'failed', because: error instanceof Error ? error.message : String(error) })
      })
  }, [])
  const forget = useCallback(() => {
    latest.current += 1
    setState({ kind: 'idle' })
  }, [])
  return { state, ask, forget }
}
