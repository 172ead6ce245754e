import type { Severity } from '@/lib/advisory/advisory'
import { readVector } from '@/lib/advisory/cvss'
import type { OsvRecord } from '@/lib/formats/osv/osv-schema'
import { ratingOf } from '@/lib/formats/records/rating-of'
import type { Warn } from '@/lib/formats/records/warning-list'

/** Every severity of a record, each once: vectors and words, the word of the database among them. */
export function severityOf({ severity, affected, database_specific: database }: OsvRecord, warn: Warn): Severity[] {
  const stated = [
    ...severity.map((each, index) => ({ ...each, path: ['severity', index] })),
    ...affected.flatMap((one, at) => one.severity.map((each, index) => ({ ...each, path: ['affected', at, 'severity', index] }))),
  ]
  const read = stated.flatMap(({ type, score, path }): Severity[] => {
    const vector = readVector(score)
    if (vector !== null) return [vector]
    const rating = ratingOf(score)
    if (rating !== null && !type.startsWith('CVSS_')) return [rating]
    const what = type.startsWith('CVSS_') ? 'a CVSS vector' : `a priority of ${JSON.stringify(type.slice(0, 40))} that is known here`
    warn([...path, 'score'], 'score', `${JSON.stringify(score.slice(0, 100))} is not ${what}`, 'correct it')
    return []
  })
  const word = typeof database?.severity === 'string' ? ratingOf(database.severity) : null
  const all = word === null ? read : [...read, word]
  return [...new Map(all.map((each) => [JSON.stringify(each), each])).values()]
}
