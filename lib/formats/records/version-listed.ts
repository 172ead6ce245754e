import type { VersionRange } from '@/lib/advisory/advisory'
import { compareOrderable, isOrderable } from '@/lib/formats/records/version-order'

/**
 * Whether a version lies in one of some alternatives; null where it or a bound has no order that is known here. `1.0.post1` comes right
 * behind 1.0, and what stands behind `+` does not count.
 */
export function isListedIn(version: string, ranges: readonly VersionRange[]): boolean | null {
  const plain = version.replace(/\+.*$/, '')
  const base = plain.replace(/[-.]?post\d*$/i, '')
  const bounds = ranges.flat().filter(({ op, version: limit }) => !(op === '=' && limit === version))
  if (!isOrderable(base) || !bounds.every((bound) => isOrderable(bound.version))) return null
  const behind = base === plain ? 0 : 1
  return ranges.some((range) =>
    range.every(({ op, version: limit }) => {
      if (limit === version) return op !== '<' && op !== '>'
      const order = compareOrderable(base, limit) || behind
      return op === '=' ? order === 0 : op === '<' ? order < 0 : op === '<=' ? order <= 0 : op === '>' ? order > 0 : order >= 0
    }),
  )
}
