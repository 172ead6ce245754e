import type { Bound, VersionRange } from '@/lib/advisory/advisory'
import type { OsvAffected, OsvRange } from '@/lib/formats/osv/osv-schema'

const VERSION = /^[\w.+!~:^-]{1,100}$/

/** The alternatives that one package states; null where it states none, or one that cannot be read. */
export function rangesOf({ ranges, versions }: OsvAffected): VersionRange[] | null {
  const counted = ranges.filter(({ type }) => type !== 'GIT').map(alternatives)
  const read = counted.length > 0 ? counted.flatMap((each) => each ?? [null]) : versions.map(exactly)
  const whole = read.filter((range) => range !== null)
  return whole.length === 0 || whole.length < read.length ? null : whole
}

/** Events in the order of the record: what introduces opens an alternative, what fixes closes it. */
function alternatives({ events }: OsvRange): (VersionRange | null)[] {
  const out: Bound[][] = []
  let open: Bound[] | null = null
  for (const { introduced, fixed, last_affected: last } of events) {
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
  return out.map((bounds) => checked(bounds.length === 0 ? [{ op: '>=', version: '0' }] : bounds))
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
