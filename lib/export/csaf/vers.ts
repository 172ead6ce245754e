import { comparePep440, readPep440 } from '@/lib/export/scanner/pep440'
import { isInPypiRange } from '@/lib/export/scanner/pypi-range'
import type { PypiReading } from '@/lib/export/scanner/pypi-reading'
import type { Interval } from '@/lib/versions/interval'

/** What a scanner finds, as `vers:pypi/…`: comparators in the order of PEP 440, each version once. */
export function versOfReading({ ranges, versions }: Pick<PypiReading, 'ranges' | 'versions'>): string {
  if (ranges.some(({ introduced, fixed, lastAffected }) => introduced === '0' && fixed === undefined && lastAffected === undefined))
    return 'vers:pypi/*'
  const alone = versions.filter((version) => !ranges.some((range) => isInPypiRange(range, version)))
  const bounds = ranges.flatMap(({ introduced, fixed, lastAffected }) => {
    if (introduced === lastAffected) return [{ op: '', version: introduced }]
    return [
      ...(introduced === '0' ? [] : [{ op: '>=', version: introduced }]),
      ...(fixed === undefined ? [] : [{ op: '<', version: fixed }]),
      ...(lastAffected === undefined ? [] : [{ op: '<=', version: lastAffected }]),
    ]
  })
  const all = [...bounds, ...alone.map((version) => ({ op: '', version }))]
  const sorted = all.toSorted((a, b) => compareTexts(a.version, b.version))
  return `vers:pypi/${sorted.map(({ op, version }) => op + version).join('|')}`
}

function compareTexts(a: string, b: string): number {
  const [left, right] = [readPep440(a), readPep440(b)]
  return left === null || right === null ? Number(left === null) - Number(right === null) : comparePep440(left, right)
}

/** Intervals of a product that no packager knows as `vers:generic/…`; oldest first, as given. */
export function versOfIntervals(intervals: readonly Interval[]): string {
  const parts = intervals.flatMap(({ from, to }) => [
    ...(from === null ? [] : [`${from.isIncluded ? '>=' : '>'}${from.text}`]),
    ...(to === null ? [] : [`${to.isIncluded ? '<=' : '<'}${to.text}`]),
  ])
  return `vers:generic/${parts.length === 0 ? '*' : parts.join('|')}`
}
