import type { Bound, VersionRange } from '@/lib/advisory/advisory'
import { withoutEnd } from '@/lib/input/text/without-end'

const TOKEN = /(<=|=<|>=|=>|==|<|>|=)?\s*v?(\d[\w.+!~-]*)|\b(and|or)\b|([,;|]+|\s+)/giy

/**
 * Read versions as security notes write them: a lower bound opens an alternative, the next upper bound closes it, comma or not; an upper
 * bound without an open alternative stands alone; `==`, `=` and a bare version stand alone.
 *
 * @param text Such as `<22.1.3, >=23.0.0 <23.1.1, ==24.0.0`.
 * @returns Alternatives, each a list of bounds that hold together; null where anything else is in the text.
 */
export function parseVersions(text: string): VersionRange[] | null {
  const bounds = boundsIn(text.trim())
  if (bounds === null || bounds.length === 0) return null
  const ranges: Bound[][] = []
  let open: Bound[] | null = null
  for (const bound of bounds) {
    if (bound.op === '>' || bound.op === '>=') {
      open = [bound]
      ranges.push(open)
    } else if (bound.op !== '=' && open !== null) {
      open.push(bound)
      open = null
    } else {
      ranges.push([bound])
      open = null
    }
  }
  return ranges
}

function boundsIn(text: string): Bound[] | null {
  const bounds: Bound[] = []
  TOKEN.lastIndex = 0
  while (TOKEN.lastIndex < text.length) {
    const match = TOKEN.exec(text)
    if (match === null) return null
    const [, op, version] = match
    if (version !== undefined) bounds.push({ op: operatorOf(op ?? '='), version: withoutEnd(version, '.') })
  }
  return bounds
}

function operatorOf(written: string): Bound['op'] {
  switch (written) {
    case '<':
    case '>':
      return written
    case '<=':
    case '=<':
      return '<='
    case '>=':
    case '=>':
      return '>='
    default:
      return '='
  }
}
