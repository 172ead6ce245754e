import { parentPort, workerData } from 'node:worker_threads'
import { loadKnowledge } from '@/lib/check/load-knowledge'
import { fuzzCheck, fuzzSeeds } from '@/lib/check/prove/fuzz-check'
import { loadExamples } from '@/lib/check/prove/load-examples'

/** What the worker is to do; `place` is where it says which file it reads. */
export type CheckTask = Readonly<{ seed: number; from: number; to: number; place: Int32Array }>
/** A fault of one file, or the sum of all. */
export type CheckFound =
  | Readonly<{ index: number; fault: string }>
  | Readonly<{ files: number; read: number; slowestMs: number; slowest: number }>

const MOST_MS = 1000

const { seed, from, to, place } = workerData as CheckTask // sent by fuzz-checks.ts
const say = (found: CheckFound) => parentPort?.postMessage(found)
const knowledge = loadKnowledge('.')
const seeds = fuzzSeeds(loadExamples('.'))
let [read, slowestMs, slowest] = [0, 0, -1]
for (let index = from; index < to; index += 1) {
  place.set([index])
  const before = process.cpuUsage()
  try {
    const { isRead, fault } = fuzzCheck(seeds, seed, index, knowledge)
    if (isRead) read += 1
    if (fault !== null) say({ index, fault })
  } catch (error) {
    say({ index, fault: error instanceof Error ? (error.stack ?? error.message) : String(error) })
  }
  const ms = process.cpuUsage(before).user / 1000 // processor time: others use the machine too
  if (ms > slowestMs) [slowestMs, slowest] = [ms, index]
  if (ms > MOST_MS) say({ index, fault: `it takes ${Math.round(ms)} ms` })
}
say({ files: to - from, read, slowestMs, slowest })
