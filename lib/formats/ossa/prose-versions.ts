import type { VersionRange } from '@/lib/advisory/advisory'

const SPAN = /^(?:from |versions? )?(\d+(?:\.\d+)+)(?: versions?)? (?:up to|to|through) (\d+(?:\.\d+)+)$/i
const UP_TO = /^(?:versions? )?(?:up to|through) (\d+(?:\.\d+)+)$/i
const ONE = /^(?:versions? )?(\d+(?:\.\d+)+)(?: versions?)?$/i

/**
 * Read versions as older advisories write them: `up to 2013.2.3, and 2014.1 versions up to 2014.1.1`. Both ends are meant.
 *
 * @returns Null where a part says anything else: half a range would tell others that they are safe.
 */
export function proseVersions(text: string): VersionRange[] | null {
  const parts = text
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
    .split(/, and |, | and /)
  const ranges = parts.map(readPart)
  const read = ranges.filter((range) => range !== null)
  return read.length === ranges.length ? read : null
}

function readPart(part: string): VersionRange | null {
  const [, from, to] = SPAN.exec(part) ?? []
  if (from !== undefined && to !== undefined) {
    return [
      { op: '>=', version: from },
      { op: '<=', version: to },
    ]
  }
  const last = UP_TO.exec(part)?.[1]
  if (last !== undefined) return [{ op: '<=', version: last }]
  const only = ONE.exec(part)?.[1]
  return only === undefined ? null : [{ op: '=', version: only }]
}
