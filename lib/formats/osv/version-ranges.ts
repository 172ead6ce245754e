import type { Bound, GitRange, VersionRange } from '@/lib/advisory/advisory'
import type { OsvAffected, OsvRange } from '@/lib/formats/osv/osv-schema'
import { isListedIn } from '@/lib/formats/records/version-listed'
import { compareOrderable, isOrderable } from '@/lib/formats/records/version-order'

const VERSION = /^[\w.+!~:^-]{1,100}$/

/** Each listed version is held against each range; beyond that the list is shown, and no more. */
const MOST_COMPARED = 100_000

type Event = OsvRange['events'][number]

/** The alternatives that one package states; null where it states none, or one that cannot be read. */
export function rangesOf({ ranges, versions }: OsvAffected): VersionRange[] | null {
  const counted = ranges.filter(({ type }) => type !== 'GIT').map(alternatives)
  const stated = counted.flatMap((each) => each ?? [null])
  const bounds = stated.filter((range) => range !== null)
  const listed = counted.length === 0 ? versions : outside(versions, bounds)
  const read = [...stated, ...listed.map(exactly)]
  const whole = read.filter((range) => range !== null)
  return whole.length === 0 || whole.length < read.length ? null : whole
}

/** Listed versions that the ranges leave out: they are affected as well. */
export function outside(versions: readonly string[], ranges: readonly VersionRange[]): string[] {
  const isDear = versions.length * ranges.length > MOST_COMPARED
  return isDear ? [] : versions.filter((version) => isListedIn(version, ranges) === false)
}

/** Events in their order: what introduces opens an alternative, what fixes closes it, and none goes on beyond the limit. */
function alternatives({ events }: OsvRange): (VersionRange | null)[] {
  const limits = events.flatMap(({ limit }) => (limit === undefined || limit === '*' ? [] : [limit]))
  const out: Bound[][] = []
  let open: Bound[] | null = null
  for (const { introduced, fixed, last_affected: last } of inOrder(events)) {
    if (introduced !== undefined) {
      if (open !== null) return [null]
      open = introduced === '0' ? [] : [{ op: '>=', version: introduced }]
      out.push(open)
    }
    const upper: Bound | null = fixed !== undefined ? { op: '<', version: fixed } : last !== undefined ? { op: '<=', version: last } : null
    if (upper === null) continue
    if (open === null) return [null]
    open.push(upper)
    open = null
  }
  const [limit, ...more] = limits
  if (open !== null && more.length > 0) return [null]
  if (limit !== undefined) open?.push({ op: '<', version: limit })
  return out.map((bounds) => checked(bounds.length === 0 ? [{ op: '>=', version: '0' }] : bounds))
}

/** Records may write events in any order; where they do not take turns, the order is that of their versions. */
function inOrder(events: readonly Event[]): readonly Event[] {
  const marks = events.filter(
    ({ introduced, fixed, last_affected: last }) => introduced !== undefined || fixed !== undefined || last !== undefined,
  )
  const takesTurns = marks.every(({ introduced }, at) => (introduced !== undefined) === (at % 2 === 0))
  const placed = marks.map((event) => ({ event, at: event.introduced ?? event.fixed ?? event.last_affected ?? '' }))
  if (takesTurns || !placed.every(({ at }) => isOrderable(at))) return marks
  const opens = ({ event }: (typeof placed)[number]) => Number(event.introduced !== undefined)
  return placed.toSorted((a, b) => compareOrderable(a.at, b.at) || opens(a) - opens(b)).map(({ event }) => event)
}

/** The ranges of commits, as far as each fix follows what it mends. */
export function gitRangesOf({ ranges }: OsvAffected): GitRange[] {
  return ranges.flatMap(({ type, repo, events }) => {
    if (type !== 'GIT') return []
    const out: { repo: string | null; introduced: string | null; fixed: string | null }[] = []
    for (const { introduced, fixed } of events) {
      const last = out.at(-1)
      if (introduced !== undefined) out.push({ repo: repo ?? null, introduced: introduced === '0' ? null : introduced, fixed: null })
      else if (fixed !== undefined && last !== undefined && last.fixed === null) last.fixed = fixed
      else if (fixed !== undefined && last !== undefined) out.push({ ...last, fixed })
    }
    return out
  })
}

const exactly = (version: string): VersionRange | null => checked([{ op: '=', version }])
const checked = (bounds: VersionRange): VersionRange | null => (bounds.every(({ version }) => VERSION.test(version)) ? bounds : null)

/** A range in one line, in the words of the record: `>=1.0 <1.2`, `commits from a1b2 to before c3d4`. */
export function rangeText(range: OsvRange): string {
  const isGit = range.type === 'GIT'
  const parts = range.events.flatMap(({ introduced, fixed, last_affected: last, limit }) => [
    ...(introduced === undefined ? [] : [isGit ? `from ${introduced === '0' ? 'the first' : introduced}` : `>=${introduced}`]),
    ...(fixed === undefined ? [] : [isGit ? `fixed by ${fixed}` : `<${fixed}`]),
    ...(last === undefined ? [] : [isGit ? `up to ${last}` : `<=${last}`]),
    ...(limit === undefined ? [] : [`limit ${limit}`]),
  ])
  return isGit ? `commits ${parts.join(', ')}` : parts.join(' ').replace(/(\s<=?\S+) (?=>=)/g, '$1, ')
}
