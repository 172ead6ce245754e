import type { Advisory } from '@/lib/advisory/advisory'
import { advisoryPath } from '@/lib/advisory/slug'
import type { Links } from '@/lib/build/job'
import { targetsToTexts } from '@/lib/build/links'
import type { BuildState, CachedJob, CachedList } from '@/lib/build/output/build-state'
import type { OutputFolder } from '@/lib/build/output/files'
import { frameIn } from '@/lib/build/pointer-frame'
import type { Lead } from '@/lib/build/postprocess/redirects-file'
import { underBase } from '@/lib/build/postprocess/under-base'
import { isInShard, type Shard } from '@/lib/build/shard'
import type { SiteCode } from '@/lib/build/site-code'
import { hashOf } from '@/lib/disk/cached-file'
import { type Alias, aliasesOf } from '@/lib/library/indexes/aliases'
import { basePath } from '@/lib/site/site'

type Options = Readonly<{
  advisories: readonly Advisory[]
  site: Pick<SiteCode, 'renderPointer'>
  shard: Shard
  /** Another one when the advisories or the code have changed. */
  key: string
  /** The finished page for unknown addresses, in which pointers stand. */
  frame: Readonly<{ html: string; links: Links }>
  before: BuildState
  isWhole: (job: CachedJob) => boolean
  output: OutputFolder
}>

/** What came of the pointers: those that are as they were, those that were written, and the key of all. */
type Pointed = Readonly<{ kept: readonly CachedJob[]; made: readonly CachedJob[]; list: CachedList }>

/** The file of the page of a name. */
export const pointerFile = ({ name }: Alias): string => `${name}/index.html`

/** The names that lead to one advisory, those of the newest first, and where they lead. */
export const leadsOf = (advisories: readonly Advisory[]): readonly Lead[] => {
  const places = new Map(advisories.map((advisory, at) => [advisory.id, at]))
  const placeOf = ({ advisories: [first] }: Alias) => places.get(first?.id ?? '') ?? 0
  return aliasesOf(advisories)
    .filter((alias) => alias.advisories.length === 1)
    .toSorted((a, b) => placeOf(a) - placeOf(b))
    .flatMap(({ name, advisories: [only] }) => (only === undefined ? [] : [{ name, path: advisoryPath(only.id) }]))
}

/** The pages that lead from a name to its advisories: each is written only if it is not the same as before. */
export function makePointers({ advisories, site, shard, key, frame, before, isWhole, output }: Options): Pointed {
  const list: CachedList = { key: hashOf([key, `${shard.nth}/${shard.of}`, frame.html].join('\n')), sources: [], list: [] }
  const last = [...before.jobs.values()].filter(({ id }) => id.startsWith('pointer '))
  if (before.lists.pointers?.key === list.key && last.every(isWhole)) return { kept: last, made: [], list }
  const kept: CachedJob[] = []
  const made: CachedJob[] = []
  const base = basePath()
  const framed = frameIn(frame.html)
  for (const alias of aliasesOf(advisories)) {
    const file = pointerFile(alias)
    const id = `pointer ${file}`
    if (!isInShard(shard, id)) continue
    const { head, main } = site.renderPointer(alias)
    const html = framed({ head: underBase(head, base), main: underBase(main, base) })
    const pageKey = hashOf(html)
    const same = before.jobs.get(id)
    if (same?.key === pageKey && isWhole(same)) kept.push(same)
    else {
      const links = { [file]: { ...frame.links, targets: [...frame.links.targets, ...targetsToTexts(targetsIn(alias))] } }
      made.push({ id, key: pageKey, sources: [], files: [output.write(file, html)], links })
    }
  }
  return { kept, made, list }
}

/** Where the page of a name points besides what its frame does. */
const targetsIn = ({ advisories }: Alias) =>
  ['/advisories/', ...advisories.map(({ id }) => advisoryPath(id))].map((path) => ({ path, fragment: '' }))
