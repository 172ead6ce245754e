import type { FromWorker, ToWorker } from '@/components/page/worker-engine'

/**
 * What a worker does with each message: take the data, or answer a question about it.
 *
 * @param open Makes of the data what questions are asked of.
 */
export function answersOf<Data, Loaded, Question, Answer>(
  open: (data: Data) => Loaded,
  answer: (question: Question, loaded: Loaded) => Answer,
): (message: ToWorker<Data, Question>) => FromWorker<Answer> | null {
  let loaded: Readonly<{ value: Loaded }> | null = null
  return (message) => {
    if ('data' in message) {
      loaded = { value: open(message.data) }
      return null
    }
    if (loaded === null) throw new Error('a question came before the data')
    return { id: message.id, answer: answer(message.question, loaded.value) }
  }
}

/** Listen, where this is a worker: a page has a document, and a worker none. */
export function listen<Message, Reply>(answerHere: (message: Message) => Reply | null): void {
  if (typeof document !== 'undefined' || typeof postMessage !== 'function') return
  addEventListener('message', ({ data }: MessageEvent<Message>) => {
    const reply = answerHere(data)
    if (reply !== null) postMessage(reply)
  })
}
