import { startTransition, useCallback, useRef, useState } from 'react'

/** Nothing was asked; an answer is on its way, there, or not to be had. */
export type EngineState<Answer> =
  | Readonly<{ kind: 'idle' }>
  | Readonly<{ kind: 'working' }>
  | Readonly<{ kind: 'failed'; because: string }>
  | Readonly<{ kind: 'answered'; answer: Answer }>

type Ask<Question, Answer> = (question: Question) => Promise<Answer>

/**
 * Ask an engine that is fetched when it is first needed. The last question wins.
 *
 * @param open Fetches it; the same function in every render.
 * @returns `prepare` has it ready before it is needed: as soon as somebody is about to ask.
 */
export function useEngine<Question, Answer>(open: () => Promise<Ask<Question, Answer>>) {
  const [state, setState] = useState<EngineState<Answer>>({ kind: 'idle' })
  const engine = useRef<Promise<Ask<Question, Answer>> | null>(null)
  const latest = useRef(0)
  const opened = useCallback(() => {
    const fresh = engine.current ?? open()
    engine.current = fresh
    fresh.catch(() => {
      if (engine.current === fresh) engine.current = null // the next question tries again, and says so where it fails
    })
    return fresh
  }, [open])
  const ask = useCallback(
    (question: Question) => {
      latest.current += 1
      const own = latest.current
      const put = (next: EngineState<Answer>) => {
        if (latest.current === own) setState(next)
      }
      put({ kind: 'working' })
      opened()
        .then(async (of) => {
          const answer = await of(question)
          startTransition(() => put({ kind: 'answered', answer })) // a key in between is answered first
        })
        .catch((error: unknown) => {
          engine.current = null // a worker that stopped answers nobody: the next question starts another
          put({ kind: 'failed', because: error instanceof Error ? error.message : String(error) })
        })
    },
    [opened],
  )
  const prepare = useCallback(() => {
    opened().catch(() => undefined) // said when somebody asks
  }, [opened])
  /** Ask without a trace in the state. */
  const query = useCallback(async (question: Question) => (await opened())(question), [opened])
  /** Nothing was asked; an answer on its way is not shown. */
  const forget = useCallback(() => {
    latest.current += 1
    setState({ kind: 'idle' })
  }, [])
  return { state, ask, prepare, query, forget }
}
