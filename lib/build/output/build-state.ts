import { join } from 'node:path'
import type { Done, Links, WrittenFile } from '@/lib/build/job'
import { readCached, writeCached } from '@/lib/disk/cached-file'

/** A job of a build that was published, and the key under which it was done: while that is the same, so is what it wrote. */
export type CachedJob = Readonly<{
  id: string
  key: string
  sources: readonly string[]
  files: readonly WrittenFile[]
  links: Done['links']
}>

/** What the last published build did, by id of the job, and the pages of each route. */
export type BuildState = Readonly<{
  /** Another one for each build. */
  id: string
  /** Files that this build has written or left out, where the one before it had others. */
  changed: readonly string[]
  jobs: ReadonlyMap<string, CachedJob>
  /** By path of the route, and `pointers`: which jobs there are. */
  lists: Readonly<Record<string, CachedList>>
}>

/** The pages of a route, and the key under which they were found. */
export type CachedList = Readonly<{ key: string; sources: readonly string[]; list: readonly Readonly<Record<string, string>>[] }>

const NOTHING: BuildState = { id: '', changed: [], jobs: new Map(), lists: {} }
const fileIn = (root: string) => join(root, '.cache/state.jsonl')

/** The state that the last build left; nothing where none is whole. */
export function readState(root: string): BuildState {
  const text = readCached(fileIn(root))
  if (text === null) return NOTHING
  const [head = '', ...lines] = text.split('\n')
  const { sets, ...rest } = JSON.parse(head) as Omit<BuildState, 'jobs'> & { sets: string[][] } // written below, and whole
  const jobs = lines.map((line) => toJob(JSON.parse(line) as Row, sets))
  return { ...rest, jobs: new Map(jobs.map((job) => [job.id, job])) }
}

/** Jobs mostly ask for the same, so each list of sources is written once. */
export function writeState(root: string, { jobs, ...rest }: BuildState): void {
  const sets = new Map<string, number>()
  const lines = [...jobs.values()].map(({ id, key, sources, files, links }) => {
    const shared = sources.filter((source) => !isOwn(source))
    const name = shared.join('\n')
    const set = sets.get(name) ?? sets.size
    sets.set(name, set)
    return JSON.stringify([
      id,
      key,
      set,
      sources.filter(isOwn),
      files.map(({ file, size, mtimeMs }) => [file, size, mtimeMs]),
      links,
    ] satisfies Row)
  })
  const head = { ...rest, sets: [...sets.keys()].map((name) => (name === '' ? [] : name.split('\n'))) }
  writeCached(fileIn(root), [JSON.stringify(head), ...lines].join('\n'))
}

type Row = readonly [
  id: string,
  key: string,
  set: number,
  own: readonly string[],
  files: readonly FileRow[],
  links: Readonly<Record<string, Links>>,
]
type FileRow = readonly [file: string, size: number, mtimeMs: number]

const isOwn = (source: string) => source.startsWith('advisory:')

function toJob([id, key, set, own, files, links]: Row, sets: readonly (readonly string[])[]): CachedJob {
  const sources = [...(sets[set] ?? []), ...own].toSorted() // as they were, or the key would be another
  return { id, key, sources, links, files: files.map(([file, size, mtimeMs]) => ({ file, size, mtimeMs })) }
}
