import type { Bound, VersionRange } from '@/lib/advisory/advisory'
import { compareOrderable, isOrderable } from '@/lib/formats/records/version-order'

export type Status = 'affected' | 'unaffected' | 'unknown'

/** Versions that share a status. */
export type StatedVersions = Readonly<{
  status: Status
  /** Alternatives; null: they cannot be read. */
  covers: readonly (readonly Bound[])[] | null
  /** Where inside of what it covers the status changes. */
  changes: readonly Readonly<{ at: string; status: Status }>[]
}>

const EVERYTHING: VersionRange = [{ op: '>=', version: '0' }]
/** More points than any record has; each is held against each entry. */
const MOST_POINTS = 200

/**
 * The versions that a list of entries calls affected, by the rule of the schema: the first entry that covers a version decides, and the
 * default where none does.
 *
 * @returns Null where they cannot be told; empty where there are none.
 */
export function affectedRanges(items: readonly StatedVersions[], byDefault: Status): VersionRange[] | null {
  if (items.length === 0) return byDefault === 'affected' ? [EVERYTHING] : []
  const isAsWritten = byDefault !== 'affected' && items.every(({ status, changes }) => status === 'affected' && changes.length === 0)
  const covers = items.map((item) => item.covers)
  if (isAsWritten) return covers.every((each) => each !== null) ? distinct(covers.flatMap((each) => each ?? []).map(whole)) : null
  if (covers.includes(null)) return null
  const versions = items.flatMap((each) => [
    ...(each.covers ?? []).flat().map(({ version }) => version),
    ...each.changes.map(({ at }) => at),
  ])
  if (versions.every(isOrderable) && versions.length <= MOST_POINTS) return swept(items, byDefault, versions)
  return byDefault === 'affected' ? rest(items) : written(items)
}

/** Where versions have no order that is known here: the other side of the one limit. */
function rest(items: readonly StatedVersions[]): VersionRange[] | null {
  if (items.some(({ status, changes }) => status !== 'unaffected' || changes.length > 0)) return null
  const [only = [], ...others] = items.flatMap(({ covers }) => covers ?? [])
  const [bound, ...more] = only
  if (others.length > 0 || more.length > 0 || bound === undefined || bound.op === '=') return null
  return [[{ op: OPPOSITE[bound.op], version: bound.version }]]
}

const OPPOSITE = { '<': '>=', '<=': '>', '>': '<=', '>=': '<' } as const

/** What is affected, where nothing before it could say otherwise. */
function written(items: readonly StatedVersions[]): VersionRange[] | null {
  const last = items.findLastIndex(({ status }) => status === 'affected')
  const before = items.slice(0, last + 1)
  if (items.some(({ changes }) => changes.length > 0) || before.some(({ status }) => status !== 'affected')) return null
  return distinct(before.flatMap(({ covers }) => covers ?? []).map(whole))
}

/** Points are odd places, and what lies between them even ones, so that every place has one status. */
function swept(items: readonly StatedVersions[], byDefault: Status, versions: readonly string[]): VersionRange[] {
  const points = versions.toSorted(compareOrderable).filter((each, at, all) => at === 0 || compareOrderable(each, all[at - 1] ?? '') !== 0)
  const placeOf = (version: string) => 2 * points.findIndex((point) => compareOrderable(point, version) === 0) + 1
  const read = items.map(({ status, covers, changes }) => ({
    status,
    covers: (covers ?? []).map((bounds) => bounds.map(({ op, version }) => ({ op, place: placeOf(version) }))),
    changes: changes.map(({ at, status: to }) => ({ place: placeOf(at), to })).toSorted((a, b) => a.place - b.place),
  }))
  const statusAt = (place: number): Status => {
    const first = read.find(({ covers }) => covers.some((bounds) => bounds.every((bound) => holds(place, bound))))
    if (first === undefined) return byDefault
    return first.changes.findLast((change) => change.place <= place)?.to ?? first.status
  }
  const ranges: VersionRange[] = []
  const end = 2 * points.length
  let start: number | null = null
  for (let place = 0; place <= end + 1; place += 1) {
    const isAffected = place <= end && statusAt(place) === 'affected'
    if (isAffected && start === null) start = place
    if (isAffected || start === null) continue
    ranges.push(toRange(start, place - 1, points))
    start = null
  }
  return ranges
}

function toRange(start: number, end: number, points: readonly string[]): VersionRange {
  const isOne = start === end && start % 2 === 1
  if (isOne) return [{ op: '=', version: points[(start - 1) / 2] ?? '' }]
  const from = start % 2 === 1 ? points[(start - 1) / 2] : points[start / 2 - 1]
  const to = end % 2 === 1 ? points[(end - 1) / 2] : points[end / 2]
  const bounds: Bound[] = [
    ...(from === undefined ? [] : [{ op: start % 2 === 1 ? ('>=' as const) : ('>' as const), version: from }]),
    ...(to === undefined ? [] : [{ op: end % 2 === 1 ? ('<=' as const) : ('<' as const), version: to }]),
  ]
  return whole(bounds)
}

function holds(place: number, { op, place: limit }: Readonly<{ op: Bound['op']; place: number }>): boolean {
  if (op === '=') return place === limit
  if (op === '<' || op === '<=') return place < limit || (op === '<=' && place === limit)
  return place > limit || (op === '>=' && place === limit)
}

const whole = (bounds: readonly Bound[]): VersionRange => (bounds.length === 0 ? EVERYTHING : bounds)
const distinct = (ranges: readonly VersionRange[]) => [...new Map(ranges.map((range) => [JSON.stringify(range), range])).values()]
