import { slugOf } from '@/lib/advisory/slug'
import type { CodeFacts } from '@/lib/build/code/code-facts'
import type { Fingerprints } from '@/lib/build/fingerprints'
import { type Job, jobId } from '@/lib/build/job'
import type { BuiltLibrary } from '@/lib/build/load/built-library'
import type { BuildState, CachedList } from '@/lib/build/output/build-state'
import { keyOf } from '@/lib/build/plan'
import type { SiteCode } from '@/lib/build/site-code'
import { tracedAsync } from '@/lib/build/trace'

type Options = Readonly<{
  site: SiteCode
  library: BuiltLibrary
  hashes: CodeFacts['hashes']
  before: BuildState
  fingerprint: Fingerprints
}>

/** Every job of the site, and the lists from which they follow, which are made again only where something in them may have changed. */
export async function siteJobs(options: Options): Promise<Readonly<{ jobs: readonly Job[]; lists: BuildState['lists'] }>> {
  const { site, library, hashes } = options
  const lists: Record<string, CachedList> = {}
  const pages: Job[] = []
  for (const route of site.routes) {
    const code = hashes.pages[route.page] ?? ''
    const found = await listOf(options, route.path, code, () => site.paramsOf(route))
    lists[route.path] = found
    for (const params of found.list) pages.push({ id: jobId({ kind: 'page', name: route.path, params }), code })
  }
  const code = hashes.data
  lists.notes = await listOf(options, 'notes', code, async () => site.notes().map((line) => ({ line })))
  const jobs = [
    { id: jobId({ kind: 'page', name: '404', params: {} }), code: hashes.notFound },
    ...pages,
    ...Object.keys(site.data).map((name) => ({ id: jobId({ kind: 'data', name, params: {} }), code })),
    ...library.advisories.map(({ id }) => ({ id: jobId({ kind: 'advisory', name: slugOf(id), params: {} }), code })),
  ]
  return { jobs, lists }
}

async function listOf(
  { before, fingerprint }: Options,
  name: string,
  code: string,
  make: () => Promise<CachedList['list']>,
): Promise<CachedList> {
  const last = before.lists[name]
  if (last !== undefined && last.key === keyOf(code, last.sources, fingerprint)) return last
  const { value: list, sources } = await tracedAsync(make)
  const names = [...sources].toSorted()
  return { key: keyOf(code, names, fingerprint), sources: names, list }
}
