import type { Advisory, Affected } from '@/lib/advisory/advisory'
import { type KnownVersion, knownVersions, type Scanned } from '@/lib/export/scanner/known-versions'
import { isInPypiRange, type PypiRange, toPypiRange } from '@/lib/export/scanner/pypi-range'
import { holds, type Interval, intervalOf, union } from '@/lib/versions/interval'
import { versionJudgement } from '@/lib/versions/judged-by'
import { deliverableOf } from '@/lib/versions/product-releases'
import { nameKey } from '@/lib/versions/statement'
import { compareVersions } from '@/lib/versions/version'

/** What an advisory says of one product, as a scanner of PyPI reads it. */
export type PypiReading = Readonly<{
  /** As the advisory writes it. */
  product: string
  /** The package, as PEP 503 writes names. */
  name: string
  entries: readonly Affected[]
  /** Every known version that is affected, oldest first by OpenStack's order. */
  versions: readonly string[]
  /** In the same order; together with `versions` they hold of the known versions those and no others. */
  ranges: readonly PypiRange[]
  /** Versions that came out and end what is affected. */
  fixed: readonly string[]
}>

/**
 * Read an advisory as scanners do, product by product in its order. Products that are not on PyPI, and those of which no known version is
 * affected, are left out.
 */
export function pypiReadings(advisory: Advisory, scanned: Scanned): readonly PypiReading[] {
  const kept = made.get(scanned) ?? new WeakMap<Advisory, readonly PypiReading[]>()
  made.set(scanned, kept)
  const readings = kept.get(advisory) ?? readAll(advisory, scanned)
  kept.set(advisory, readings)
  return readings
}

/** Each form of an advisory asks, and every advisory that is related to it. */
const made = new WeakMap<Scanned, WeakMap<Advisory, readonly PypiReading[]>>()

function readAll(advisory: Advisory, scanned: Scanned): PypiReading[] {
  const named = advisory.affected.filter(({ product, status }) => product !== null && status === undefined)
  const keys = [...new Set(named.map(({ product }) => nameKey(product ?? '')))]
  return keys.flatMap((key) => {
    const entries = named.filter(({ product }) => nameKey(product ?? '') === key)
    const product = entries[0]?.product ?? key
    const name = packageOf(product, scanned)
    if (name === null) return []
    const known = knownVersions(product, scanned)
    const reading = { product, name, entries, ...readingOf(advisory, product, entries, known, scanned) }
    return reading.versions.length + reading.ranges.length === 0 ? [] : [reading]
  })
}

/** The package of a product of OpenStack on PyPI; null where there is none. */
function packageOf(product: string, { versions, names }: Scanned): string | null {
  const deliverable = deliverableOf(versions, product)
  if (deliverable === null || names.none.includes(deliverable.name)) return null
  const own = nameKey(product)
  const isWhole = own === nameKey(deliverable.name) || Object.values(names.other).includes(own)
  return isWhole ? (names.other[deliverable.name] ?? nameKey(deliverable.name)) : null
}

function readingOf(
  advisory: Advisory,
  product: string,
  entries: readonly Affected[],
  known: readonly KnownVersion[],
  { versions }: Scanned,
) {
  const intervals = union(entries.flatMap(({ ranges }) => (ranges ?? []).flatMap((range) => intervalOf(range) ?? [])))
  const isByWords = entries.some(({ ranges, releases }) => ranges === null || releases.length > 0)
  const affected = known.filter(
    ({ subject }) =>
      intervals.some((one) => holds(one, subject.value)) ||
      (isByWords && versionJudgement([advisory], product, subject, versions)?.answer === 'affected'),
  )
  const found = new Set(affected)
  const safe = known.filter((each) => !found.has(each))
  return {
    versions: affected.map(({ text }) => text),
    ranges: rangesOf(intervals, known, safe),
    fixed: fixedIn(intervals, safe),
  }
}

function rangesOf(intervals: readonly Interval[], known: readonly KnownVersion[], safe: readonly KnownVersion[]): PypiRange[] {
  const isReleased = ({ version }: { version: KnownVersion['subject']['value'] }) =>
    known.some((each) => each.isReleased && compareVersions(each.subject.value, version) === 0)
  return intervals
    .flatMap((one) => toPypiRange(one, isReleased) ?? [])
    .filter((range) => !safe.some(({ text }) => isInPypiRange(range, text)))
}

/** For each end the first version that came out at or above it, where that is of the same series, and free of the flaw. */
function fixedIn(intervals: readonly Interval[], safe: readonly KnownVersion[]): string[] {
  const found = intervals.flatMap(({ to }) => {
    if (to === null || to.isIncluded) return []
    const first = safe.find(({ subject, isReleased }) => isReleased && compareVersions(subject.value, to.version) >= 0)
    if (first === undefined) return []
    const isOfSeries = first.subject.series !== null && first.subject.seriesOf(to.version) === first.subject.series
    return isOfSeries || compareVersions(first.subject.value, to.version) === 0 ? [first.text] : []
  })
  return [...new Set(found)]
}
