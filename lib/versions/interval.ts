import type { VersionRange } from '@/lib/advisory/advisory'
import { compareVersions, isBeginning, readVersion, type Version } from '@/lib/versions/version'

/** One end of an interval, as the document writes it. */
export type End = Readonly<{ version: Version; text: string; isIncluded: boolean }>

/** Versions between two ends; null: without end. */
export type Interval = Readonly<{ from: End | null; to: End | null }>

/** The versions for which all bounds hold; null where a bound is no version. */
export function intervalOf(range: VersionRange): Interval | null {
  let interval: Interval = { from: null, to: null }
  for (const { op, version: text } of range) {
    const version = readVersion(text)
    if (version === null) return null
    const end = { version, text, isIncluded: op !== '<' && op !== '>' }
    const isOpen = (op === '>=' || op === '>') && isBeginning(version)
    const from = op === '<' || op === '<=' || isOpen ? null : end
    const to = op === '>' || op === '>=' ? null : end
    interval = overlap(interval, { from, to })
  }
  return interval
}

/** What two intervals have in common; it may be empty. */
export function overlap(a: Interval, b: Interval): Interval {
  return { from: later(a.from, b.from), to: earlier(a.to, b.to) }
}

/** Whether an interval holds a version. */
export const holds = ({ from, to }: Interval, version: Version): boolean =>
  (from === null || compareStarts(from, { version, text: '', isIncluded: true }) <= 0) &&
  (to === null || compareEnds(to, { version, text: '', isIncluded: true }) >= 0)

/** Whether an interval holds no version. */
export function isEmpty({ from, to }: Interval): boolean {
  if (from === null || to === null) return false
  const order = compareVersions(from.version, to.version)
  return order > 0 || (order === 0 && !(from.isIncluded && to.isIncluded))
}

/** The union of intervals as few intervals as can be, oldest first; empty ones are left out. */
export function union(intervals: readonly Interval[]): Interval[] {
  const sorted = intervals.filter((one) => !isEmpty(one)).toSorted((a, b) => compareStarts(a.from, b.from))
  const merged: Interval[] = []
  for (const next of sorted) {
    const last = merged.at(-1)
    if (last !== undefined && touches(last.to, next.from)) merged[merged.length - 1] = { from: last.from, to: laterEnd(last.to, next.to) }
    else merged.push(next)
  }
  return merged
}

/** Whether nothing lies between an interval that ends at `to` and one that begins at `from`. */
function touches(to: End | null, from: End | null): boolean {
  if (to === null || from === null) return true
  const order = compareVersions(from.version, to.version)
  return order < 0 || (order === 0 && (from.isIncluded || to.isIncluded))
}

/** Starts, earliest first; without start is earliest of all, and an included one precedes an excluded one. */
function compareStarts(a: End | null, b: End | null): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? -1 : 1
  return compareVersions(a.version, b.version) || Number(b.isIncluded) - Number(a.isIncluded)
}

/** Ends, earliest first; without end is latest of all, and an excluded one precedes an included one. */
function compareEnds(a: End | null, b: End | null): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1
  return compareVersions(a.version, b.version) || Number(a.isIncluded) - Number(b.isIncluded)
}

const later = (a: End | null, b: End | null) => (compareStarts(a, b) >= 0 ? a : b)
const earlier = (a: End | null, b: End | null) => (compareEnds(a, b) <= 0 ? a : b)
const laterEnd = (a: End | null, b: End | null) => (compareEnds(a, b) >= 0 ? a : b)
