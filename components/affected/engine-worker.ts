import type { ConcernData } from '@/lib/concern/concern-data'
import { type Loaded, openConcernData } from '@/lib/concern/open-concern-data'
import { answerPage, type PageAnswer, type PageQuestion } from '@/lib/concern/page-question'

/** To a worker: the data first, then questions, each answered with its number. */
export type ToWorker = Readonly<{ data: ConcernData }> | Readonly<{ id: number; question: PageQuestion }>
export type FromWorker = Readonly<{ id: number; answer: PageAnswer }>

/** Where this file lies once it is bundled: a worker starts from it, and it is a module like any other for whoever imports it. */
export const ADDRESS: string = import.meta.url

let loaded: Loaded | null = null

/** Take the data, or answer a question about it. */
export function answerHere(message: ToWorker): FromWorker | null {
  if ('data' in message) {
    loaded = openConcernData(message.data, '')
    return null
  }
  if (loaded === null) throw new Error('a question came before the data')
  return { id: message.id, answer: answerPage(message.question, loaded) }
}

/** A page has a document, and a worker none. */
if (typeof document === 'undefined' && typeof postMessage === 'function')
  addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
    const reply = answerHere(data)
    if (reply !== null) postMessage(reply)
  })
