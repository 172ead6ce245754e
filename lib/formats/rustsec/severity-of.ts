import type { Severity } from '@/lib/advisory/advisory'
import { scoredVector } from '@/lib/formats/records/scored-vector'
import type { Warn } from '@/lib/formats/records/warning-list'
import type { RustsecFile } from '@/lib/formats/rustsec/rustsec-schema'

/** Every vector of an advisory, each once. */
export function severityOf({ advisory, affected = [] }: RustsecFile, warn: Warn): Severity[] {
  const stated = [
    { text: advisory.cvss, path: ['advisory'] },
    ...affected.map(({ cvss, package: name }, index) => ({ text: cvss, path: ['affected', index], name })),
  ]
  const read = stated.flatMap(({ text, path }) =>
    text === undefined ? [] : (scoredVector(text, undefined, [...path, 'cvss'], warn) ?? []),
  )
  return [...new Map(read.map((each) => [each.vector, each])).values()]
}
