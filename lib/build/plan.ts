import type { Fingerprints } from '@/lib/build/fingerprints'
import type { Job } from '@/lib/build/job'
import type { BuildState, CachedJob } from '@/lib/build/output/build-state'
import { hashOf } from '@/lib/disk/cached-file'

/** Which jobs the last build has done as they would be done now, and which are to be done. */
type Plan = Readonly<{ kept: readonly CachedJob[]; due: readonly Job[] }>

/**
 * Compare each job with what the last build did.
 *
 * @param isWhole Whether the files of a job are still as it wrote them.
 */
export function planJobs(jobs: readonly Job[], before: BuildState, fingerprint: Fingerprints, isWhole: (job: CachedJob) => boolean): Plan {
  const kept: CachedJob[] = []
  const due: Job[] = []
  for (const job of jobs) {
    const last = before.jobs.get(job.id)
    if (last !== undefined && last.key === keyOf(job.code, last.sources, fingerprint) && isWhole(last)) kept.push(last)
    else due.push(job)
  }
  return { kept, due }
}

/** The key of what some code makes of some sources. */
export function keyOf(code: string, sources: readonly string[], fingerprint: Fingerprints): string {
  return hashOf([code, ...sources.map((source) => `${source}=${fingerprint(source)}`)].join('\n'))
}
