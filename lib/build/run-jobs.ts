import { join } from 'node:path'
import type { CodeFacts } from '@/lib/build/code/code-facts'
import type { Fingerprints } from '@/lib/build/fingerprints'
import type { Done, Job } from '@/lib/build/job'
import { type BuiltLibrary, writeLibrary } from '@/lib/build/load/built-library'
import type { CachedJob } from '@/lib/build/output/build-state'
import type { NextTree } from '@/lib/build/output/next-tree'
import { keyOf } from '@/lib/build/plan'
import type { Progress } from '@/lib/build/report'
import { sharedTexts } from '@/lib/build/shared-texts'
import type { SiteCode } from '@/lib/build/site-code'
import { doJob, type Result } from '@/lib/build/worker/do-job'
import type { WorkPlace } from '@/lib/build/worker/messages'
import type { Workers } from '@/lib/build/worker/workers'
import { ContentError } from '@/lib/input/problems/content-error'
import { formatProblem } from '@/lib/input/problems/problem'

/** So few jobs are done before workers have started. */
const FEW = 60

type Options = Readonly<{
  site: SiteCode
  facts: CodeFacts
  library: BuiltLibrary
  jobs: readonly Job[]
  tree: Pick<NextTree, 'output' | 'isEmpty'>
  workers: Workers
  fingerprint: Fingerprints
  progress: Progress
}>

/**
 * Do jobs, on all cores where they are many.
 *
 * @throws ContentError with every problem of every page.
 */
export async function runJobs({ site, facts, library, jobs, tree, workers, fingerprint, progress }: Options): Promise<CachedJob[]> {
  const { output } = tree
  const codes = new Map(jobs.map(({ id, code }) => [id, code]))
  const made: CachedJob[] = []
  const problems: string[] = []
  const share = sharedTexts()
  const take = ({ done, problems: found }: Result) => {
    made.push(cachedJob(share(done), codes.get(done.id) ?? '', fingerprint))
    for (const problem of found) problems.push(formatProblem(problem))
    progress(made.length, jobs.length)
  }
  if (jobs.length <= FEW) for (const job of jobs) take(await doJob({ site, facts, output }, job))
  else await workers.do(() => workPlace(library, tree), jobs, take)
  if (problems.length > 0) throw new ContentError(problems)
  return made
}

/** Threads that are opened while the jobs are planned, where there will be many: nothing was built before. */
export function openEarly({ library, tree, workers }: Pick<Options, 'library' | 'tree' | 'workers'>): void {
  workers.open(() => workPlace(library, tree))
}

/** Write the library for threads, and tell where they find it. */
function workPlace(library: BuiltLibrary, { output, isEmpty }: Options['tree']): WorkPlace {
  const file = join(output.path, '..', 'library.jsonl')
  writeLibrary(file, library)
  return { library: file, output: output.path, isEmpty }
}

const cachedJob = ({ id, sources, files, links }: Done, code: string, fingerprint: Fingerprints): CachedJob => ({
  ...{ id, key: keyOf(code, sources, fingerprint) },
  ...{ sources, files, links },
})
