import type { Bound, VersionRange } from '@/lib/advisory/advisory'
import { compareVersions, isBeginning, readVersion, type Version } from '@/lib/versions/version'

const HOLDS: Readonly<Record<Bound['op'], (order: number) => boolean>> = {
  '<': (order) => order < 0,
  '<=': (order) => order <= 0,
  '=': (order) => order === 0,
  '>=': (order) => order >= 0,
  '>': (order) => order > 0,
}

/**
 * Whether one of the alternatives holds a version.
 *
 * @returns null where a bound is no version: then nobody can tell.
 */
export function contains(ranges: readonly VersionRange[], version: Version): boolean | null {
  const verdicts = ranges.map((range) => containsOne(range, version))
  if (verdicts.includes(true)) return true
  return verdicts.includes(null) ? null : false
}

function containsOne(range: VersionRange, version: Version): boolean | null {
  let unsure = false
  for (const { op, version: text } of range) {
    const bound = readVersion(text)
    if (bound === null) unsure = true
    else if ((op === '>=' || op === '>') && isBeginning(bound)) continue
    else if (!HOLDS[op](compareVersions(version, bound))) return false
  }
  return unsure ? null : true
}
