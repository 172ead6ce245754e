import * as calculator from 'ae-cvss-calculator'
import type { Rating } from '@/lib/advisory/advisory'
import { BASE_METRICS, type CvssVersion } from '@/lib/advisory/cvss-words'

/** A CVSS vector that could be read, with its base score. */
type CvssVector = Readonly<{ type: `CVSS_V${CvssVersion}`; vector: string; score: number; rating: Rating }>

/** A base metric and what the vector says of it, in words. */
type Explained = Readonly<{ metric: string; value: string }>

// The library is CommonJS: Node hands it over as the default export only, bundlers as names.
const library = ('default' in calculator ? calculator.default : calculator) as typeof calculator

const SHAPE = /^(?:CVSS:(3\.0|3\.1|4\.0)\/)?([A-Za-z]{1,3}:[A-Za-z]{1,6}(?:\/[A-Za-z]{1,3}:[A-Za-z]{1,6}){0,40})$/

/**
 * Read a CVSS vector of version 2, 3.0, 3.1 or 4.0 and compute its base score.
 *
 * @param text `CVSS:3.1/AV:N/…`; version 2 has no prefix, and may stand in brackets.
 * @returns Null for anything else: a metric that is unknown, comes twice, or, of the base metrics, is missing.
 */
export function readVector(text: string): CvssVector | null {
  const parts = partsOf(text)
  if (parts === null) return null
  const { version, vector } = parts
  const score = baseScoreOf(version, vector)
  return score === null ? null : { type: `CVSS_V${version}`, vector, score, rating: ratingOf(score, version) }
}

/** The base metrics of a vector in plain words, in the order of the standard; empty where the vector cannot be read. */
export function explainVector(text: string): Explained[] {
  const parts = partsOf(text)
  if (parts === null || readVector(text) === null) return []
  return BASE_METRICS[parts.version].flatMap(({ key, name, values }) => {
    const value = values[parts.metrics.get(key) ?? '']
    return value === undefined ? [] : [{ metric: name, value }]
  })
}

/** The word for a score: version 2 knows neither "none" nor "critical". */
export function ratingOf(score: number, version: CvssVersion): Rating {
  if (score <= 0 && version !== 2) return 'none'
  if (score < 4) return 'low'
  if (score < 7) return 'medium'
  return score < 9 || version === 2 ? 'high' : 'critical'
}

function partsOf(text: string): { version: CvssVersion; vector: string; metrics: ReadonlyMap<string, string> } | null {
  const vector = text.trim().replace(/^\((.{0,400})\)$/, '$1')
  const [, prefix, body = ''] = SHAPE.exec(vector) ?? []
  if (body === '') return null
  const version = prefix === undefined ? 2 : prefix === '4.0' ? 4 : 3
  const pairs = body.split('/').map((pair): [string, string] => [pair.slice(0, pair.indexOf(':')), pair.slice(pair.indexOf(':') + 1)])
  const metrics = new Map(pairs)
  const isWhole = BASE_METRICS[version].every(({ key, values }) => Object.hasOwn(values, metrics.get(key) ?? ''))
  return isWhole && metrics.size === pairs.length ? { version, vector, metrics } : null
}

function baseScoreOf(version: CvssVersion, vector: string): number | null {
  try {
    const read: InstanceType<typeof library.Cvss2 | typeof library.Cvss3P1 | typeof library.Cvss4P0> | null = library.fromVector(vector)
    if (read === null || !read.isBaseFullyDefined()) return null
    const scores = read.calculateScores()
    const score = version === 4 && 'baseMetricsOnly' in scores ? scores.baseMetricsOnly : 'base' in scores ? scores.base : undefined
    return score !== undefined && score >= 0 && score <= 10 ? score : null
  } catch {
    return null // what the library stumbles over has no score; the caller says so
  }
}
