import { availableParallelism } from 'node:os'
import { type ResourceLimits, Worker } from 'node:worker_threads'
import type { CodeFacts } from '@/lib/build/code/code-facts'
import type { Job } from '@/lib/build/job'
import { jobLists } from '@/lib/build/job-lists'
import type { Result } from '@/lib/build/worker/do-job'
import { errorOf } from '@/lib/build/worker/failure'
import type { Reply, Request, WorkOrder, WorkPlace } from '@/lib/build/worker/messages'
import type { IndexLine } from '@/lib/library/documents/document-cache'

/** Threads that share the work of a build; none is started before there is something to do. */
export type Workers = Readonly<{
  /** Have all documents read, each by one thread. */
  read: (onLine: (line: IndexLine) => void) => Promise<void>
  /** Begin to open a library, so that jobs find it open; whoever has jobs done need not ask for it. @param place Is asked for once. */
  open: (place: () => WorkPlace) => void
  /** Have jobs done. */
  do: (place: () => WorkPlace, jobs: readonly Job[], onResult: (result: Result) => void) => Promise<void>
  /** To be called in the end. */
  close: () => Promise<void>
}>

/** Trees are made of values that die young: with room for them, reading takes a third less of the time. Pages need less. */
const ROOM_TO_READ = { maxYoungGenerationSizeMb: 96 }
const ROOM_TO_MAKE = { maxYoungGenerationSizeMb: 48 }

/** @param order What each thread is told when it starts. It runs a bundle, so it needs no compiler of the process that starts it. */
export function openWorkers({ entry }: Pick<CodeFacts, 'entry'>, order: Omit<WorkOrder, 'bulkhead'>): Workers {
  let threads: Worker[] = []
  let opened: (readonly [thread: Worker, isOpen: Promise<void>])[] = []
  const start = (resourceLimits: ResourceLimits) => {
    const workerData: WorkOrder = { bulkhead: 'work', ...order }
    threads = Array.from({ length: availableParallelism() }, () => new Worker(entry, { workerData, resourceLimits, execArgv: [] }))
    return threads
  }
  const end = async () => {
    await Promise.all(threads.map((thread) => thread.terminate()))
    threads = []
    opened = []
  }
  const open = (place: () => WorkPlace) => {
    if (opened.length > 0) return
    const request: Request = { ask: 'open', ...place() }
    opened = start(ROOM_TO_MAKE).map((thread) => [thread, ask(thread, request, () => {})])
    for (const [, isOpen] of opened) isOpen.catch(() => {}) // whoever has jobs done is told
  }
  return {
    async read(onLine) {
      const onReply = (reply: Reply) => reply.say === 'line' && reply.lines.forEach(onLine)
      await Promise.all(start(ROOM_TO_READ).map((thread, nth, { length: of }) => ask(thread, { ask: 'read', nth, of }, onReply)))
      await end() // what reading has left in memory is not carried through the rest of the build
    },
    open,
    async do(place, jobs, onResult) {
      const lists = jobLists(jobs)
      open(place)
      await Promise.all(
        opened.map(async ([thread, isOpen]) => {
          await isOpen
          for (let list = lists.shift(); list !== undefined; list = lists.shift())
            await ask(thread, { ask: 'do', jobs: list }, (reply) => reply.say === 'done' && reply.results.forEach(onResult))
        }),
      )
      await end() // nor is what making pages has left
    },
    close: end,
  }
}

/** Send a request and wait until the thread is through with it. @throws what the thread has failed with. */
function ask(thread: Worker, request: Request, onReply: (reply: Reply) => void): Promise<void> {
  return new Promise((done, fail) => {
    const end = (settle: () => void) => {
      thread.off('message', onMessage).off('error', onError).off('exit', onExit)
      settle()
    }
    const onMessage = (reply: Reply) => {
      if (reply.say === 'through') end(done)
      else if (reply.say === 'failed') end(() => fail(errorOf(reply.failure)))
      else onReply(reply)
    }
    const onError = (error: Error) => end(() => fail(error))
    const onExit = () => end(() => fail(new Error('a thread has ended before it was through')))
    thread.on('message', onMessage).on('error', onError).on('exit', onExit)
    thread.postMessage(request)
  })
}
