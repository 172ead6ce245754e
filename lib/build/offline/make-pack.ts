import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { OFFLINE_PACK, offlinePack } from '@/lib/build/offline/offline-pack'
import type { BuildState, CachedJob } from '@/lib/build/output/build-state'
import type { OutputFolder } from '@/lib/build/output/files'
import { hashOf } from '@/lib/disk/cached-file'
import { absolute, basePath } from '@/lib/site/site'

type Options = Readonly<{
  /** Jobs whose files are in the output that is there, and jobs whose files are in the next one. */
  kept: readonly CachedJob[]
  made: readonly CachedJob[]
  before: BuildState
  isWhole: (job: CachedJob) => boolean
  out: string
  output: OutputFolder
  /** Stands for the code that makes it. */
  code: string
}>

const ID = `file ${OFFLINE_PACK}`

/** Pack everything that a build has made; as it was, where nothing else has changed. */
export function makeOfflinePack({
  kept,
  made,
  before,
  isWhole,
  out,
  output,
  code,
}: Options): Readonly<Record<'kept' | 'made', CachedJob[]>> {
  const key = hashOf([code, ...[...kept, ...made].map(({ id, key }) => `${id} ${key}`).toSorted()].join('\n'))
  const last = before.jobs.get(ID)
  if (last?.key === key && isWhole(last)) return { kept: [last], made: [] }
  const folders = new Map([
    ...kept.flatMap(({ files }) => files.map(({ file }) => [file, out] as const)),
    ...made.flatMap(({ files }) => files.map(({ file }) => [file, output.path] as const)),
  ])
  const read = (file: string) => readFileSync(join(folders.get(file) ?? out, file))
  const bytes = offlinePack({ files: [...folders.keys()], read, base: basePath(), online: absolute })
  return { kept: [], made: [{ id: ID, key, sources: [], files: [output.write(OFFLINE_PACK, bytes)], links: {} }] }
}
