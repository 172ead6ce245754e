import type { Bound, VersionRange } from '@/lib/advisory/advisory'
import { readVersion } from '@/lib/versions/version'

/** Read `>=22.0.0 <23.0.0`: bounds that hold together, separated by one blank; null where it is something else. */
export function parseVersionRange(text: string): VersionRange | null {
  const bounds = text.split(' ').map((part): Bound | null => {
    const [, op, version = ''] = /^(<=|>=|<|>|=)(\d\S*)$/.exec(part) ?? []
    return readVersion(version) === null ? null : { op: op as Bound['op'], version } // the expression admits these five only
  })
  return bounds.every((bound) => bound !== null) ? bounds : null
}
