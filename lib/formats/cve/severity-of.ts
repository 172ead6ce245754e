import type { Severity } from '@/lib/advisory/advisory'
import { containersOf } from '@/lib/formats/cve/containers'
import type { CveContainer, CveRecord } from '@/lib/formats/cve/cve-schema'
import { ratingOf } from '@/lib/formats/records/rating-of'
import { scoredVector } from '@/lib/formats/records/scored-vector'
import type { Warn } from '@/lib/formats/records/warning-list'

const VERSIONS = ['cvssV4_0', 'cvssV3_1', 'cvssV3_0', 'cvssV2_0'] as const

/** Every vector and rating of a record, each with the container that gives it; the maker's first. */
export function severityOf(record: CveRecord, warn: Warn): Severity[] {
  const all = containersOf(record).flatMap(({ name, container, path }) =>
    container.metrics.flatMap((metric, index) => {
      const at = [...path, 'metrics', index]
      const vectors = VERSIONS.flatMap((version) => {
        const { vectorString, baseScore } = metric[version] ?? {}
        return vectorString === undefined ? [] : (scoredVector(vectorString, baseScore, [...at, version], warn) ?? [])
      })
      return [...vectors, ...wordOf(metric)].map((each) => ({ ...each, container: name }))
    }),
  )
  return [...new Map(all.map((each) => [JSON.stringify(each), each])).values()]
}

/** The word of a vendor, as its own scale has it. */
function wordOf({ other }: CveContainer['metrics'][number]): Severity[] {
  const { type = '', content } = other ?? {}
  const word = /severity|rating/i.test(type) ? (content?.value ?? content?.text) : undefined
  const rating = typeof word === 'string' ? ratingOf(word) : null
  return rating === null ? [] : [rating]
}
