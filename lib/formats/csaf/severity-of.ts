import type { Severity } from '@/lib/advisory/advisory'
import { readVector } from '@/lib/advisory/cvss'
import type { CsafFile } from '@/lib/formats/csaf/csaf-schema'
import { ratingOf } from '@/lib/formats/records/rating-of'
import type { Warn } from '@/lib/formats/records/warning-list'

const VERSIONS = ['cvss_v2', 'cvss_v3', 'cvss_v4'] as const

/** Every vector of the document, each once, with the score that it gives; the word of the publisher where there is none. */
export function severityOf({ document, vulnerabilities }: CsafFile, warn: Warn): Severity[] {
  const stated = vulnerabilities.flatMap(({ scores, metrics }, at) => [
    ...scores.map((score, index) => ({ score, path: ['vulnerabilities', at, 'scores', index] })),
    ...metrics.map(({ content }, index) => ({ score: content, path: ['vulnerabilities', at, 'metrics', index, 'content'] })),
  ])
  const read = stated.flatMap(({ score, path }) =>
    VERSIONS.flatMap((version): Severity[] => {
      const { vectorString: text, baseScore } = score[version] ?? {}
      if (text === undefined) return []
      const vector = readVector(text)
      if (vector === null)
        warn([...path, version, 'vectorString'], 'score', `${JSON.stringify(text.slice(0, 100))} is not a CVSS vector`, 'correct it')
      else if (baseScore !== undefined && baseScore !== vector.score)
        warn([...path, version, 'baseScore'], 'score', `the score is ${baseScore}, and the vector gives ${vector.score}`, 'correct one')
      return vector === null ? [] : [vector]
    }),
  )
  const word = read.length === 0 ? ratingOf(document.aggregate_severity?.text ?? '') : null
  const all = word === null ? read : [word]
  return [...new Map(all.map((each) => [JSON.stringify(each), each])).values()]
}
