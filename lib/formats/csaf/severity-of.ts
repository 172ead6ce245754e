import type { Severity } from '@/lib/advisory/advisory'
import type { CsafFile, CsafVulnerability } from '@/lib/formats/csaf/csaf-schema'
import { namesAbout, type Products } from '@/lib/formats/csaf/products'
import { ratingOf } from '@/lib/formats/records/rating-of'
import { scoredVector } from '@/lib/formats/records/scored-vector'
import { shortList } from '@/lib/formats/records/short-list'
import type { Warn } from '@/lib/formats/records/warning-list'

const VERSIONS = ['cvss_v2', 'cvss_v3', 'cvss_v4'] as const

/** A score of a vulnerability, and the products that it is for; `''` where the vulnerability has but one. */
type Scored = Readonly<{ score: CsafVulnerability['scores'][number]; path: readonly PropertyKey[]; product: string }>

/** Scores as CSAF 2.0 has them, and as 2.1 does. */
export function scoresOf({ scores, metrics }: CsafVulnerability, path: readonly PropertyKey[], products: Products): Scored[] {
  const all = [
    ...scores.map((score, index) => ({ score, ids: score.products, path: [...path, 'scores', index] })),
    ...metrics.map(({ content, products: ids }, index) => ({ score: content, ids, path: [...path, 'metrics', index, 'content'] })),
  ]
  const names = (ids: readonly string[]) => (all.length < 2 ? '' : shortList(namesAbout(products, { product_ids: ids, group_ids: [] })))
  return all.map(({ ids, ...each }) => ({ ...each, product: names(ids) }))
}

/** Every vector of the document with the score that is given, each once; the word of the publisher beside. */
export function severityOf({ document, vulnerabilities }: CsafFile, products: Products, warn: Warn): Severity[] {
  const read = vulnerabilities.flatMap((each, at) =>
    scoresOf(each, ['vulnerabilities', at], products).flatMap(({ score, path, product }) =>
      VERSIONS.flatMap((version): Severity[] => {
        const { vectorString, baseScore } = score[version] ?? {}
        const vector = vectorString === undefined ? null : scoredVector(vectorString, baseScore, [...path, version], warn)
        return vector === null ? [] : [product === '' ? vector : { ...vector, product }]
      }),
    ),
  )
  const word = ratingOf(document.aggregate_severity?.text ?? '')
  const all = word === null ? read : [...read, word]
  return [...new Map(all.map((each) => [JSON.stringify(each), each])).values()]
}
