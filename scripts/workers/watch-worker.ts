import type { Worker } from 'node:worker_threads'

/** How the work of a worker came to its end. */
export type End =
  | Readonly<{ kind: 'done' }>
  | Readonly<{ kind: 'hangs' }>
  | Readonly<{ kind: 'out-of-memory' }>
  | Readonly<{ kind: 'threw'; error: Error }>

const LOOKS_EVERY_MS = 100

/**
 * Wait for a worker that says in shared memory where it is, and end it when it stays at one place too long. A worker cannot tell by
 * itself that it hangs, nor that its memory is full.
 *
 * @param place Not looked at before the worker first changes it.
 */
export function watchWorker(worker: Worker, place: Int32Array, hangsAfterMs: number): Promise<End> {
  return new Promise((resolve) => {
    const start = place.join()
    let [last, since] = [start, performance.now()]
    const timer = setInterval(() => {
      const now = place.join()
      if (now !== last || now === start) [last, since] = [now, performance.now()]
      else if (performance.now() - since > hangsAfterMs) end({ kind: 'hangs' })
    }, LOOKS_EVERY_MS)
    const end = (how: End) => {
      clearInterval(timer)
      resolve(how)
      void worker.terminate()
    }
    worker.on('error', (error: Error & { code?: string }) =>
      end(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? { kind: 'out-of-memory' } : { kind: 'threw', error }),
    )
    worker.on('exit', () => end({ kind: 'done' }))
  })
}
