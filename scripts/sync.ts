/** Fetch the sources that name a repository, at the commits of `content/sources.lock.json`; `--update` moves them to the newest. */
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { ContentError } from '@/lib/content/content-error'
import { loadFetchedSources, sourceFilesOf } from '@/lib/content/sources'
import { type Synced, syncSource } from '@/lib/content/sync'
import { type Pins, readPins, writePins } from '@/lib/content/sync-lock'

const { values } = parseArgs({ options: { update: { type: 'boolean', default: false } } })

try {
  process.exitCode = sync(resolve('.'), values.update)
} catch (error) {
  if (!(error instanceof ContentError)) throw error
  console.error(error.message)
  process.exitCode = 1
}

function sync(root: string, isUpdate: boolean): number {
  const sources = loadFetchedSources(root, sourceFilesOf(process.env))
  const before = readPins(root)
  const all = sources.map((source) => {
    const synced = syncSource(root, source, before, isUpdate)
    console.log(lineOf(synced))
    return synced
  })
  if (all.length === 0) console.log('No source names a repository: nothing to fetch.')
  // Pins of sources that are not listed this time stay: another list of sources may name them.
  const after: Pins = { ...before, ...Object.fromEntries(all.flatMap(({ id, pin }) => (pin === null ? [] : [[id, pin]]))) }
  if (JSON.stringify(Object.entries(after).toSorted()) !== JSON.stringify(Object.entries(before).toSorted())) writePins(root, after)
  return all.some(({ kind }) => kind === 'failed') ? 1 : 0
}

function lineOf({ id, kind, pin, because }: Synced): string {
  const at = pin?.commit.slice(0, 12)
  switch (kind) {
    case 'current':
      return `${id}: at ${at}, as pinned`
    case 'fetched':
      return `${id}: fetched, now at ${at}`
    case 'kept':
      return `${id}: could not be fetched (${because}); ${at} is there and is used`
    case 'failed':
      return `${id}: could not be fetched (${because}); the pinned commit is not there. Mend the address, or run this again with a network.`
  }
}
