import { parentPort, workerData } from 'node:worker_threads'
import type { Document, Format } from '@/lib/formats/format'
import { FORMATS } from '@/lib/formats/formats'
import { faultsOfReading, faultsOfRendering } from '@/lib/formats/fuzz/faults-of'
import { fuzzDocument } from '@/lib/formats/fuzz/fuzz-document'
import { renderAdvisory } from '@/lib/library/documents/render-advisory'
import { withinBudget } from '@/lib/library/documents/render-budget'
import { seedsOf } from '@/scripts/fuzz/fuzz-seeds'

/** What the worker is to do; `place` is where it says which document it reads: position in FORMATS, and index. */
export type Task = Readonly<{
  formats: readonly string[]
  folders: readonly string[]
  seed: number
  indexes: readonly number[]
  place: Int32Array
}>
/** The sum of a format. */
export type Sum = Readonly<{ format: string; documents: number; seeds: number; read: number; refused: number; peak: number }> &
  Readonly<{ slowest: Readonly<{ ms: number; index: number }> }>
/** What the worker says. */
export type Found = Readonly<{ kind: 'fault'; format: string; index: number; fault: string }> | (Readonly<{ kind: 'sum' }> & Sum)

const MOST_MS = 1000

const { formats, folders, seed, indexes, place } = workerData as Task // sent by fuzz.ts
const say = (found: Found) => parentPort?.postMessage(found)

for (const [at, format] of FORMATS.entries()) {
  if (!formats.includes(format.id)) continue
  const seeds = seedsOf(format, folders)
  const counts = { read: 0, refused: 0 }
  let [peak, slowest] = [0, { ms: 0, index: -1 }]
  for (const index of indexes) {
    place.set([at, index])
    const { ms, faults, kind } = tried(format, fuzzDocument(seeds, seed, index))
    if (kind !== null) counts[kind] += 1
    if (ms > slowest.ms) slowest = { ms, index }
    const { heapUsed, external } = process.memoryUsage()
    peak = Math.max(peak, heapUsed + external)
    for (const fault of faults) say({ kind: 'fault', format: format.id, index, fault })
  }
  say({ kind: 'sum', format: format.id, documents: indexes.length, seeds: seeds.length, ...counts, slowest, peak })
}

type Try = Readonly<{ ms: number; faults: string[]; kind: 'read' | 'refused' | null }>

/** Processor time, not time on the wall: others use the machine too. A slow document is given a second chance, warm. */
function tried(format: Format, document: Document): Try {
  const first = once(format, document)
  if (first.ms <= MOST_MS) return first
  const { ms } = once(format, document)
  return ms <= MOST_MS ? { ...first, ms } : { ...first, ms, faults: [...first.faults, `it takes ${Math.round(ms)} ms`] }
}

function once(format: Format, document: Document): Try {
  const before = process.cpuUsage()
  const spent = () => process.cpuUsage(before).user / 1000
  try {
    const reading = format.read(document)
    if (reading.kind === 'refused') return { ms: spent(), faults: faultsOfReading(reading), kind: 'refused' }
    const rendered = renderAdvisory(withinBudget(reading.advisory).advisory, new TextDecoder().decode(document.bytes))
    return { ms: spent(), faults: [...faultsOfReading(reading), ...faultsOfRendering(rendered)], kind: 'read' }
  } catch (error) {
    return { ms: spent(), faults: [error instanceof Error ? (error.stack ?? error.message) : String(error)], kind: null }
  }
}
