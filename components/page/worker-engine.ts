import { onHost } from '@/lib/site/on-host'

/** To a worker: its data first, then questions, each answered with its number. */
export type ToWorker<Data, Question> = Readonly<{ data: Data }> | Readonly<{ id: number; question: Question }>
export type FromWorker<Answer> = Readonly<{ id: number; answer: Answer }>

/** The module of a worker as its page sees it: a module like any other, which tells where the bundle put it. */
type WorkerCode<Data, Question, Answer> = Readonly<{
  ADDRESS: string
  answerHere: (message: ToWorker<Data, Question>) => FromWorker<Answer> | null
}>

type Ask<Question, Answer> = (question: Question) => Promise<Answer>

/** What answers questions: a worker, so that keys and presses stay free; where none can be had, its code on the page's own thread. */
export function engineOf<Data, Question, Answer>(code: WorkerCode<Data, Question, Answer>, data: Data): Ask<Question, Answer> {
  const worker = startWorker(code.ADDRESS)
  if (worker !== null) return askingOf(worker, data)
  code.answerHere({ data })
  return async (question) => {
    const reply = code.answerHere({ id: 0, question })
    if (reply === null) throw new Error('a question was not answered')
    return reply.answer
  }
}

function askingOf<Data, Question, Answer>(worker: Worker, data: Data): Ask<Question, Answer> {
  const open = new Map<number, Readonly<{ done: (answer: Answer) => void; fail: (why: Error) => void }>>()
  let last = 0
  worker.addEventListener('message', ({ data: { id, answer } }: MessageEvent<FromWorker<Answer>>) => {
    open.get(id)?.done(answer)
    open.delete(id)
  })
  worker.addEventListener('error', ({ message }) => {
    for (const { fail } of open.values()) fail(new Error(message || 'the worker stopped'))
    open.clear()
  })
  const send = (message: ToWorker<Data, Question>) => worker.postMessage(message)
  send({ data })
  return (question) =>
    new Promise((done, fail) => {
      last += 1
      open.set(last, { done, fail })
      send({ id: last, question })
    })
}

/** Trusted Types, which not every browser has: the policy of such a page lets one worker start, and nothing else. */
type TrustedTypes = Readonly<{
  createPolicy: (
    name: string,
    rules: Readonly<{ createScriptURL: (address: string) => string }>,
  ) => Readonly<{
    createScriptURL: (address: string) => string
  }>
}>

/** null where a worker cannot be had: in development, and in a browser without module workers. */
function startWorker(address: string): Worker | null {
  try {
    return new Worker(trusted(address), { type: 'module' })
  } catch {
    return null
  }
}

let policy: ReturnType<TrustedTypes['createPolicy']> | null = null

function trusted(address: string): string {
  const { trustedTypes } = globalThis as Readonly<{ trustedTypes?: TrustedTypes }> // as: lib.dom does not know it
  if (trustedTypes === undefined) return address
  policy ??= trustedTypes.createPolicy('bulkhead-worker', { createScriptURL: ownScript })
  return policy.createScriptURL(address)
}

/** @throws TypeError for anything but a script that the build has published. */
function ownScript(address: string): string {
  const { origin, pathname } = new URL(address)
  if (origin !== location.origin || !pathname.startsWith(onHost('/assets/')))
    throw new TypeError(`${pathname} is not a script of this site`)
  return address
}
