import type { VersionRange } from '@/lib/advisory/advisory'
import { contains } from '@/lib/versions/contains'
import { compareEnds, compareStarts, type End, type Interval, intervalOf, isEmpty, overlap, union } from '@/lib/versions/interval'
import type { Span } from '@/lib/versions/product-versions'
import { cannotTell, notAffected, type Verdict } from '@/lib/versions/verdict'
import { compareVersions, readVersion, type Version } from '@/lib/versions/version'

const UNREADABLE = 'One of the stated bounds is not a version that can be compared.'

/** What the ranges of an advisory say of one version. `hasFix`: the advisory names a fix. */
export function versionByRanges(ranges: readonly VersionRange[], version: Version, text: string, hasFix: boolean): Verdict {
  const isIn = contains(ranges, version)
  if (isIn === null) return cannotTell(UNREADABLE)
  const intervals = union(ranges.flatMap((range) => intervalOf(range) ?? []))
  if (!isIn) return outside(intervals, { version, text, isIncluded: true }, text, hasFix)
  const around = intervals.find(({ from, to }) => isAfterStart(version, from) && isBeforeEnd(version, to))
  return {
    answer: 'affected',
    extent: 'all',
    endsAt: boundOf(around),
    reason: `${text} lies in the stated range${around ? `: ${wordsOf(around)}` : ''}.`,
  }
}

/** What the ranges of an advisory say of all versions of a series. */
export function spanByRanges(ranges: readonly VersionRange[], { first, below }: Span, hasFix: boolean): Verdict {
  const [from, to] = [endOf(first, true), endOf(below, false)]
  if (from === null || to === null) return cannotTell('The versions of the series are not known.')
  const whole: Interval = { from, to }
  const read = ranges.map(intervalOf)
  const intervals = union(read.flatMap((one) => one ?? []))
  const pieces = union(intervals.map((one) => overlap(one, whole)))
  const endsAt = boundOf(intervals.findLast((one) => !isEmpty(overlap(one, whole))))
  const [piece, ...others] = pieces
  const last = pieces.at(-1)
  if (piece !== undefined && last !== undefined && others.length === 0 && isWhole(piece, whole)) {
    return {
      answer: 'affected',
      extent: 'all',
      endsAt,
      reason: `Every version of the series, from ${first} on, is in the stated range.`,
    }
  }
  if (read.includes(null)) return cannotTell(UNREADABLE)
  if (piece === undefined || last === undefined) return outside(intervals, from, `The series begins with ${first} and`, hasFix)
  const which = pieces.map((each) => wordsOf(each)).join(', and ')
  return { answer: 'affected', extent: 'part', endsAt, reason: `Of this series, the stated range holds ${which}.` }
}

/**
 * A version that no range holds. An upper bound that is itself affected says how far the authors knew; beyond the newest of
 * them it takes a fix to say that later versions are safe.
 */
function outside(intervals: readonly Interval[], at: End, subject: string, hasFix: boolean): Verdict {
  const newest = intervals.map(({ to }) => to).toSorted((a, b) => compareEnds(b, a))[0]
  if (newest === undefined) return cannotTell('The stated ranges hold no version at all.')
  const isNewer = newest !== null && compareVersions(at.version, newest.version) > 0
  const lies = `${subject} lies`
  if (newest !== null && isNewer && newest.isIncluded && !hasFix) {
    return cannotTell(`${lies} after ${newest.text}, the newest version known to be affected, and the advisory names no fix.`)
  }
  if (newest !== null && (isNewer || (compareVersions(at.version, newest.version) === 0 && !newest.isIncluded))) {
    const why = newest.isIncluded
      ? `after ${newest.text}, the newest affected version, and the advisory names a fix`
      : `at or after ${newest.text}, where the affected versions end`
    return notAffected(`${lies} ${why}.`)
  }
  const oldest = intervals.map(({ from }) => from).toSorted(compareStarts)[0]
  if (oldest && compareVersions(at.version, oldest.version) < 0)
    return notAffected(`${lies} before ${oldest.text}, where the affected versions begin.`)
  return notAffected(`${lies} between the stated ranges, in none of them: ${intervals.map(wordsOf).join(', ')}.`)
}

function wordsOf({ from, to }: Interval): string {
  if (from === null && to === null) return 'all versions'
  if (from !== null && to !== null && compareVersions(from.version, to.version) === 0) return from.text
  const start = from === null ? '' : `${from.isIncluded ? 'from' : 'after'} ${from.text} `
  if (to === null) return `${start}on`
  return `${start}${to.isIncluded ? `up to and with ${to.text}` : `to below ${to.text}`}`
}

/** The bound at the end of an interval; a version that is itself affected is none. */
const boundOf = (one: Interval | undefined) => (one?.to && !one.to.isIncluded ? one.to.text : null)
const endOf = (text: string, isIncluded: boolean): End | null => {
  const version = readVersion(text)
  return version === null ? null : { version, text, isIncluded }
}
const isWhole = (piece: Interval, whole: Interval) => compareStarts(piece.from, whole.from) <= 0 && compareEnds(piece.to, whole.to) >= 0
const isAfterStart = (version: Version, from: End | null) =>
  from === null || compareStarts(from, { version, text: '', isIncluded: true }) <= 0
const isBeforeEnd = (version: Version, to: End | null) => to === null || compareEnds(to, { version, text: '', isIncluded: true }) >= 0
