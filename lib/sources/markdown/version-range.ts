import type { Bound, VersionRange } from '@/lib/advisory/advisory'

const BOUND = /^(<=|>=|<|>|=)(\d+(?:\.\d+)*(?:\.?(?:a|b|rc|dev|post)\.?\d+)?)$/

/** Read `>=22.0.0 <23.0.0`: bounds that hold together, separated by blanks; null where it is something else. */
export function parseVersionRange(text: string): VersionRange | null {
  const bounds = text.split(' ').map((part): Bound | null => {
    const [, op, version] = BOUND.exec(part) ?? []
    return version === undefined ? null : { op: op as Bound['op'], version } // the expression admits these five only
  })
  return bounds.every((bound) => bound !== null) ? bounds : null
}
