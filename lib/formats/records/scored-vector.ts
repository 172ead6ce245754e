import type { Severity } from '@/lib/advisory/advisory'
import { ratingOf, readVector } from '@/lib/advisory/cvss'
import type { Warn } from '@/lib/formats/records/warning-list'

/**
 * A CVSS vector with the base score that its publisher gives; the computed one where there is none. What cannot be read, and a score
 * that the vector does not give, are warnings.
 *
 * @param path Of the object with `vectorString` and `baseScore`.
 */
export function scoredVector(text: string, stated: number | undefined, path: readonly PropertyKey[], warn: Warn): Severity | null {
  const vector = readVector(text)
  if (vector === null) {
    warn([...path, 'vectorString'], 'score', `${JSON.stringify(text.slice(0, 100))} is not a CVSS vector`, 'correct it')
    return null
  }
  if (stated === undefined || stated === vector.score) return vector
  warn([...path, 'baseScore'], 'score', `the score is ${stated}, and the vector gives ${vector.score}`, 'correct one')
  const isScore = stated >= 0 && stated <= 10
  const version = vector.type === 'CVSS_V2' ? 2 : vector.type === 'CVSS_V3' ? 3 : 4
  return isScore ? { ...vector, score: stated, rating: ratingOf(stated, version) } : vector
}
