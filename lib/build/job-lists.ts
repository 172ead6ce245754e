import { type Job, partsOf } from '@/lib/build/job'

/** Jobs are handed out in lists that take some tens of milliseconds: neighbours ask for the same. */
const MOST_AT_ONCE = 24
/** A kind of job is parted at least so often, where there are so many. */
const LEAST_LISTS = 12

/** Jobs that ask for the same value, which takes seconds to make. */
const TOGETHER: ReadonlySet<string> = new Set(['data policies', 'page advisor/policy/proof'])

/**
 * The order in which jobs are handed out to threads. Kinds of which there are few come first, for one of them may take as long as hundreds of
 * others; those of which there are many fill what is left, so that all threads end at about the same time.
 */
export function jobLists(jobs: readonly Job[]): Job[][] {
  const kinds = new Map<string, Job[]>()
  for (const job of jobs) {
    const { kind, name } = partsOf(job.id)
    const of = kind === 'advisory' ? kind : `${kind} ${name}`
    const key = TOGETHER.has(of) ? 'together' : of
    const before = kinds.get(key)
    if (before === undefined) kinds.set(key, [job])
    else before.push(job)
  }
  const first = kinds.get('together') ?? []
  kinds.delete('together')
  const others = [...kinds.values()].toSorted((a, b) => a.length - b.length)
  return [...(first.length === 0 ? [] : [first]), ...others.flatMap(parted)]
}

function parted(jobs: readonly Job[]): Job[][] {
  const size = Math.min(MOST_AT_ONCE, Math.ceil(jobs.length / LEAST_LISTS))
  return Array.from({ length: Math.ceil(jobs.length / size) }, (_, nth) => jobs.slice(nth * size, (nth + 1) * size))
}
