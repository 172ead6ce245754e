/** Fetch the sources that name a repository, at the commits of `content/sources.lock.json`; `--update` moves them to the newest. */
import { resolve } from 'node:path'
import { printable } from '@/lib/input/problems/printable'
import { sourceFilesOf } from '@/lib/library/sources/source-files-of'
import { loadFetchedSources } from '@/lib/library/sources/sources'
import { type Synced, syncSource } from '@/lib/library/sync/sync'
import { type Pins, readPins, writePins } from '@/lib/library/sync/sync-lock'
import { argumentsOf, runCommand, Stopped, whileStoppable } from './command-line'

await runCommand(async () => {
  const { values } = argumentsOf({ options: { update: { type: 'boolean', default: false } } })
  return whileStoppable((signal) => sync(resolve('.'), values.update, signal))
})
process.exit() // a Git that was ended may still hold its pipes

async function sync(root: string, isUpdate: boolean, signal: AbortSignal): Promise<number> {
  const sources = loadFetchedSources(root, sourceFilesOf(process.env))
  const before = readPins(root)
  const all: Synced[] = []
  for (const source of sources) {
    if (signal.aborted) break
    const synced = await syncSource(root, source, before, isUpdate, { signal, say: (line) => tell(source.id, line) })
    console.log(printable(lineOf(synced)))
    all.push(synced)
  }
  if (sources.length === 0) console.log('No source names a repository: nothing to fetch.')
  // Pins of sources that are not listed this time stay: another list of sources may name them.
  const after: Pins = { ...before, ...Object.fromEntries(all.flatMap(({ id, pin }) => (pin === null ? [] : [[id, pin]]))) }
  if (JSON.stringify(Object.entries(after).toSorted()) !== JSON.stringify(Object.entries(before).toSorted())) writePins(root, after)
  if (signal.reason instanceof Stopped) {
    console.error(`${signal.reason.message}: finished fetches are complete, the others unchanged. Run this again.`)
    return signal.reason.exitCode
  }
  return all.some(({ kind }) => kind === 'failed') ? 1 : 0
}

/** How far a transfer is, on a line of its own that is written over; only what counts stays where nobody watches. */
function tell(id: string, line: string): void {
  const text = printable(`${id}: ${line}`)
  if (!/%/.test(line)) console.log(text)
  else if (process.stderr.isTTY) process.stderr.write(`\r${text.slice(0, 78).padEnd(78)}${/100%/.test(line) ? '\n' : ''}`)
}

function lineOf({ id, kind, pin, because }: Synced): string {
  const at = pin?.commit.slice(0, 12)
  switch (kind) {
    case 'current':
      return `${id}: at ${at}, as pinned`
    case 'fetched':
      return `${id}: fetched, now at ${at}`
    case 'kept':
      return `${id}: could not be fetched (${because}); using ${at}, which is here`
    case 'failed':
      return `${id}: could not be fetched (${because}); the pinned commit is missing. Correct the address, or run this again with a network connection.`
  }
}
