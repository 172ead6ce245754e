/**
 * Read and render documents with things wrong with them: `npm run fuzz -- [folder] [--documents 2000] [--seed 1] [--format osv] [--only 17]`.
 * Fails on an exception, a tree that could run, a document that takes more than a second of processor time, memory above 512 MB.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import v8 from 'node:v8'
import vm from 'node:vm'
import { Worker } from 'node:worker_threads'
import { listDocuments } from '@/lib/content/list-files'
import { renderAdvisory } from '@/lib/library/render-advisory'
import { faultsOfReading, faultsOfRendering } from '@/lib/sources/fuzz/faults-of'
import { fuzzDocument } from '@/lib/sources/fuzz/fuzz-document'
import { ALL_READERS } from '@/lib/sources/fuzz/readers'
import { SEEDS, type Seed } from '@/lib/sources/fuzz/seeds'
import { type Document, FORMATS, type Format } from '@/lib/sources/reader'

const MOST_MS = 1000
const MOST_BYTES = 512 * 2 ** 20
const MOST_FAILURES = 20
const HANGS_AFTER_MS = 60_000

/** A document that never ends cannot be told from inside: a thread of its own looks whether the place changes. */
const WATCHMAN = `
const { workerData: { place, formats, seed, waitMs } } = require('node:worker_threads')
let last = ''
setInterval(() => {
  const [format, index] = place
  if (last === format + ' ' + index) {
    require('node:fs').writeSync(2, formats[format] + ' seed ' + seed + ' index ' + index + ': it does not end\\n')
    process.kill(process.pid, 'SIGKILL')
  }
  last = format + ' ' + index
}, waitMs)`

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    documents: { type: 'string', default: '2000' },
    seed: { type: 'string', default: '1' },
    format: { type: 'string' },
    only: { type: 'string' },
  },
})
const seed = Number(values.seed)
const formats = values.format === undefined ? FORMATS : FORMATS.filter((format) => format === values.format)
if (formats.length === 0) throw new RangeError(`--format: ${values.format} is none; use one of ${FORMATS.join(', ')}`)
v8.setFlagsFromString('--expose-gc')
const collect: () => void = vm.runInNewContext('gc')

/** Which document is being read, for the watchman: position in FORMATS, and index. */
const place = new Int32Array(new SharedArrayBuffer(8))
const watchman = new Worker(WATCHMAN, { eval: true, workerData: { place, formats: FORMATS, seed, waitMs: HANGS_AFTER_MS } })
watchman.unref()

let failures = 0
let peak = 0
for (const format of formats) fuzz(format, Math.ceil(Number(values.documents) / formats.length))
console.log(
  `seed ${seed}: ${failures === 0 ? 'no failure' : `${failures} failures`}; most memory in use after a document ${Math.round(peak / 2 ** 20)} MB`,
)
process.exitCode = failures === 0 ? 0 : 1

function fuzz(format: Format, documents: number): void {
  const seeds = [...SEEDS[format], ...positionals.flatMap((folder) => seedsIn(folder, format))]
  const indexes = values.only === undefined ? Array.from({ length: documents }, (_, index) => index) : [Number(values.only)]
  const counts = { read: 0, refused: 0 }
  let slowest = { ms: 0, index: -1 }
  for (const index of indexes) {
    place.set([FORMATS.indexOf(format), index])
    const document = fuzzDocument(seeds, seed, index)
    const { ms, faults, kind } = tried(format, document)
    if (kind !== null) counts[kind] += 1
    if (ms > slowest.ms) slowest = { ms, index }
    for (const fault of faults) fail(format, index, document, fault)
    if (failures >= MOST_FAILURES) throw new Error(`${MOST_FAILURES} failures are enough`)
  }
  console.log(
    `${format.padEnd(9)}${indexes.length} documents of ${seeds.length} seeds: ${counts.read} read, ${counts.refused} refused; slowest ${Math.round(slowest.ms)} ms (index ${slowest.index})`,
  )
}

/** Processor time, not time on the wall: others use the machine too. A slow document is given a second chance, warm. */
function tried(format: Format, document: Document) {
  const first = once(format, document)
  const { ms } = first.ms > MOST_MS ? once(format, document) : first
  const faults = ms > MOST_MS ? [...first.faults, `it takes ${Math.round(ms)} ms`] : first.faults
  const used = memory()
  peak = Math.max(peak, used)
  return { ...first, ms, faults: used > MOST_BYTES ? [...faults, `${Math.round(used / 2 ** 20)} MB are in use after it`] : faults }
}

function once(format: Format, document: Document): Readonly<{ ms: number; faults: string[]; kind: 'read' | 'refused' | null }> {
  const before = process.cpuUsage()
  const spent = () => process.cpuUsage(before).user / 1000
  try {
    const reading = ALL_READERS[format](document)
    if (reading.kind === 'refused') return { ms: spent(), faults: faultsOfReading(reading), kind: 'refused' }
    const rendered = renderAdvisory(reading.advisory, new TextDecoder().decode(document.bytes))
    return { ms: spent(), faults: [...faultsOfReading(reading), ...faultsOfRendering(rendered)], kind: 'read' }
  } catch (error) {
    return { ms: spent(), faults: [error instanceof Error ? (error.stack ?? error.message) : String(error)], kind: null }
  }
}

/** What is in use; what could be thrown away does not count. */
function memory(): number {
  const { heapUsed, external } = process.memoryUsage()
  if (heapUsed + external <= MOST_BYTES / 2) return heapUsed + external
  collect()
  const after = process.memoryUsage()
  return after.heapUsed + after.external
}

function fail(format: Format, index: number, document: Document, fault: string): void {
  failures += 1
  const kept = join('.cache/fuzz', `${format}-${seed}-${index}`, document.file)
  mkdirSync(dirname(kept), { recursive: true })
  writeFileSync(kept, document.bytes)
  console.error(`${format} seed ${seed} index ${index} (${kept}):\n  ${fault.split('\n').slice(0, 6).join('\n  ')}`)
  const folders = positionals.map((folder) => `${folder} `).join('')
  console.error(`  again: npm run fuzz -- ${folders}--format ${format} --seed ${seed} --only ${index}`)
}

/** Documents of a folder; where it has folders that bear the names of formats, those of the folder of this one. */
function seedsIn(folder: string, format: Format): Seed[] {
  const isSorted = FORMATS.some((each) => existsSync(join(folder, each)))
  const from = isSorted ? join(folder, format) : folder
  if (!existsSync(from)) return []
  return listDocuments(from, format).map((file) => ({ file, text: readFileSync(join(from, file), 'utf8') }))
}
