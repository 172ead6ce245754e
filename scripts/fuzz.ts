/**
 * Read and render documents with things wrong with them: `npm run fuzz -- [folder] [--documents 2000] [--seed 1] [--format osv] [--only 17]`.
 *
 * Exits 1, and says how to make the document again, on an exception, a tree that could run, more than a second of processor time, a
 * document that never ends, and memory above 512 MB: the readers run in a thread that cannot have more.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { FORMATS, formatOf } from '@/lib/formats/formats'
import { fuzzDocument } from '@/lib/formats/fuzz/fuzz-document'
import { argumentsOrExit, exitWith } from '@/scripts/command-line'
import { seedsOf } from '@/scripts/fuzz/fuzz-seeds'
import type { Found, Sum, Task } from '@/scripts/workers/fuzz-worker'
import { startTypeScriptWorker } from '@/scripts/workers/typescript-worker'
import { type End, watchWorker } from '@/scripts/workers/watch-worker'

const HANGS_AFTER_MS = 20_000
const MEMORY = { maxOldGenerationSizeMb: 448, maxYoungGenerationSizeMb: 64 }
const MOST_FAILURES = 20

const { values, positionals } = argumentsOrExit({
  allowPositionals: true,
  options: {
    documents: { type: 'string', default: '2000' },
    seed: { type: 'string', default: '1' },
    format: { type: 'string' },
    only: { type: 'string' },
  },
})
const seed = numberOf('seed', values.seed)
const known = FORMATS.map(({ id }) => id)
const formats = values.format === undefined ? known : known.filter((id) => id === values.format)
if (formats.length === 0) exitWith(`--format: there is no format ${values.format}; use one of ${known.join(', ')}`)
const each = Math.ceil(numberOf('documents', values.documents) / formats.length)
const indexes = values.only === undefined ? Array.from({ length: each }, (_, index) => index) : [numberOf('only', values.only)]

const place = new Int32Array(new SharedArrayBuffer(8)).fill(-1)
const task: Task = { formats, folders: positionals, seed, indexes, place }
const worker = startTypeScriptWorker(new URL('./workers/fuzz-worker.ts', import.meta.url), task, MEMORY)
let [failures, peak] = [0, 0]
worker.on('message', (found: Found) => {
  if (found.kind === 'fault') fail(found.format, found.index, found.fault)
  else tell(found)
})
const fault = faultOf(await watchWorker(worker, place, HANGS_AFTER_MS))
const [at = -1, index = -1] = place
const format = known[at]
if (fault !== null && format === undefined) throw new Error(`no document was read: ${fault}`)
if (fault !== null && format !== undefined) fail(format, index, fault)
const found = failures === 0 ? 'no failure' : `${failures} ${failures === 1 ? 'failure' : 'failures'}`
console.log(`seed ${seed}: ${found}; most memory in use after a document ${Math.round(peak / 2 ** 20)} MB`)
process.exitCode = failures === 0 ? 0 : 1

function tell({ format: of, documents, seeds, read, refused, slowest, peak: most }: Sum): void {
  peak = Math.max(peak, most)
  const counts = `${documents} documents of ${seeds} seeds: ${read} read, ${refused} refused`
  console.log(`${of.padEnd(9)}${counts}; slowest ${Math.round(slowest.ms)} ms (index ${slowest.index})`)
}

function fail(of: string, number: number, what: string): void {
  failures += 1
  const document = fuzzDocument(seedsOf(formatOf(of, FORMATS), positionals), seed, number)
  const kept = join('.cache/fuzz', `${of}-${seed}-${number}`, document.file)
  mkdirSync(dirname(kept), { recursive: true })
  writeFileSync(kept, document.bytes)
  console.error(`${of} seed ${seed} index ${number} (${kept}):\n  ${what.split('\n').slice(0, 6).join('\n  ')}`)
  const folders = positionals.map((folder) => `${folder} `).join('')
  console.error(`  again: npm run fuzz -- ${folders}--format ${of} --seed ${seed} --only ${number}`)
  if (failures < MOST_FAILURES) return
  console.error(`stopped after ${MOST_FAILURES} failures`)
  void worker.terminate()
}

/** What an end says of the document that was read then; null where all were read. */
function faultOf(end: End): string | null {
  switch (end.kind) {
    case 'done':
      return null
    case 'hangs':
      return 'it does not end'
    case 'out-of-memory':
      return 'it takes more than 512 MB of memory'
    case 'threw':
      return end.error.stack ?? end.error.message
  }
}

function numberOf(option: string, text: string): number {
  if (!/^\d{1,9}$/.test(text)) exitWith(`--${option}: ${text} is not a number; write one such as 1`)
  return Number(text)
}
