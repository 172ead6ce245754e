/**
 * Check configuration files with things wrong with them: `npm run fuzz:checks -- [--files 100000] [--seed 1] [--only 17]`.
 *
 * Exits 1, and says how to make the file again, on an exception, a file that takes more than a second or never ends, memory above
 * 512 MB, and output that a terminal would obey.
 */
import { argumentsOrExit, exitWith } from '@/scripts/command-line'
import type { CheckFound, CheckTask } from '@/scripts/workers/fuzz-checks-worker'
import { startTypeScriptWorker } from '@/scripts/workers/typescript-worker'
import { watchWorker } from '@/scripts/workers/watch-worker'

const HANGS_AFTER_MS = 20_000
const MEMORY = { maxOldGenerationSizeMb: 448, maxYoungGenerationSizeMb: 64 }

const { values } = argumentsOrExit({
  options: { files: { type: 'string', default: '100000' }, seed: { type: 'string', default: '1' }, only: { type: 'string' } },
})
const seed = numberOf('seed', values.seed)
const [from, to] =
  values.only === undefined ? [0, numberOf('files', values.files)] : [numberOf('only', values.only), numberOf('only', values.only) + 1]
const place = new Int32Array(new SharedArrayBuffer(4)).fill(-1)
const task: CheckTask = { seed, from, to, place }
const worker = startTypeScriptWorker(new URL('./workers/fuzz-checks-worker.ts', import.meta.url), task, MEMORY)
let failures = 0
worker.on('message', (found: CheckFound) => {
  if ('fault' in found) fail(found.index, found.fault)
  else
    console.log(
      `seed ${seed}: ${found.files} files, ${found.read} read; slowest ${Math.round(found.slowestMs)} ms (index ${found.slowest}); ${failures} failures`,
    )
})
const end = await watchWorker(worker, place, HANGS_AFTER_MS)
if (end.kind !== 'done') fail(place[0] ?? -1, end.kind === 'threw' ? (end.error.stack ?? end.error.message) : end.kind)
process.exitCode = failures === 0 ? 0 : 1

function fail(index: number, what: string): void {
  failures += 1
  console.error(
    `index ${index}: ${what.split('\n').slice(0, 6).join('\n  ')}\n  again: npm run fuzz:checks -- --seed ${seed} --only ${index}`,
  )
}

function numberOf(option: string, text: string): number {
  if (!/^\d{1,9}$/.test(text)) exitWith(`--${option}: ${text} is not a number; write one such as 1`)
  return Number(text)
}
