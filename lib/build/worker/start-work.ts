import { isMainThread, type MessagePort, parentPort, workerData } from 'node:worker_threads'
import { openCachedValues } from '@/lib/build/cached-values'
import { readCodeFacts } from '@/lib/build/code/code-facts'
import { libraryFingerprints } from '@/lib/build/library-fingerprints'
import { readLibrary } from '@/lib/build/load/built-library'
import { readShare } from '@/lib/build/load/read-share'
import { openOutput } from '@/lib/build/output/files'
import type { SiteCode } from '@/lib/build/site-code'
import { doJob, type Result, type Shop } from '@/lib/build/worker/do-job'
import { failureOf } from '@/lib/build/worker/failure'
import type { Reply, Request, WorkOrder } from '@/lib/build/worker/messages'
import { openTextCache } from '@/lib/library/documents/text-cache'

/** How many documents are reported at a time. */
const BATCH = 20

/** In a worker of the pipeline, begin to answer requests; in any other thread, nothing happens. */
export function startWork(site: SiteCode): void {
  if (isMainThread || parentPort === null || workerData?.bulkhead !== 'work') return
  answer(site, workerData as WorkOrder, parentPort) // as: only workers.ts writes that mark
}

function answer(site: SiteCode, { workspace, facts: file }: WorkOrder, port: MessagePort): void {
  const say = (reply: Reply) => port.postMessage(reply)
  const facts = readCodeFacts(file)
  const texts = openTextCache(workspace.root, facts.hashes.documents)
  let shop: Shop | null = null

  async function act(request: Request): Promise<void> {
    if (request.ask === 'read') {
      let lines = []
      for (const line of readShare(workspace, request.nth, request.of, texts)) {
        lines.push(line)
        if (lines.length < BATCH) continue
        say({ say: 'line', lines })
        lines = []
      }
      say({ say: 'line', lines })
    } else if (request.ask === 'open') {
      const library = readLibrary(request.library, texts, workspace.today)
      const fingerprint = libraryFingerprints(workspace, library, facts.hashes.documents)
      site.give({ workspace, library, values: openCachedValues(workspace, facts.hashes.data, fingerprint) })
      shop = { site, facts, output: openOutput(request.output, request.isEmpty) }
    } else {
      const results: Result[] = []
      for (const job of request.jobs) results.push(await doJob(opened(shop), job))
      say({ say: 'done', results })
    }
    say({ say: 'through' })
  }

  port.on('message', (request: Request) => {
    act(request).catch((error: unknown) => {
      say({ say: 'failed', failure: failureOf(error) })
    })
  })
}

function opened(shop: Shop | null): Shop {
  if (shop === null) throw new Error('a worker was asked to do jobs before it opened the library')
  return shop
}
