import type { FromWorker, ToWorker } from '@/components/affected/engine-worker'
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
  const { releasesAsOf } = data
  const worker = startWorker(code.ADDRESS)
  if (worker !== null) return { ask: await askingOf(worker, data), releasesAsOf }
  code.answerHere({ data })
  return { ask: async (question) => answerOf(code.answerHere({ id: 0, question })), releasesAsOf }
}

async function askingOf(worker: Worker, data: ConcernData): Promise<Engine['ask']> {
  const open = new Map<number, Readonly<{ done: (answer: PageAnswer) => void; fail: (why: Error) => void }>>()
  let last = 0
  worker.addEventListener('message', ({ data: { id, answer } }: MessageEvent<FromWorker>) => {
    open.get(id)?.done(answer)
    open.delete(id)
  })
  worker.addEventListener('error', ({ message }) => {
    for (const { fail } of open.values()) fail(new Error(message || 'the worker stopped'))
    open.clear()
  })
  const send = (message: ToWorker) => worker.postMessage(message)
  send({ data })
  return (question) =>
    new Promise((done, fail) => {
      last += 1
      open.set(last, { done, fail })
      send({ id: last, question })
    })
}

function answerOf(reply: FromWorker | null): PageAnswer {
  if (reply === null) throw new Error('a question was not answered')
  return reply.answer
}

/** Trusted Types, which not every browser has: the policy of this page lets one worker start, and nothing else. */
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
