import type { Bound } from '@/lib/advisory/advisory'

const PART = /^(>=|<=|>|<|=|\^|~)?\s*v?(\d{1,9}(?:\.\d{1,9}){0,2})((?:\.[*xX]){0,2})([-+][\w.+-]{1,80})?$/

/**
 * The versions that a requirement of Cargo lets in: `>= 1.2, < 2`, `^0.2.2`, `~1.4`, `1.2.*`; a version without a sign is one with `^`.
 *
 * @returns Bounds that hold together; null where it cannot be read.
 */
export function requirementOf(text: string): Bound[] | null {
  if (text.trim() === '*') return []
  const parts = text.split(',').map((part) => boundsOf(part.trim()))
  return parts.includes(null) ? null : parts.flatMap((part) => part ?? [])
}

function boundsOf(part: string): Bound[] | null {
  const [, sign = '^', numbers = '', stars = '', mark = ''] = PART.exec(part) ?? []
  if (numbers === '') return null
  const version = numbers + mark
  const counts = numbers.split('.').map(Number)
  if (stars !== '') return part.startsWith(numbers) ? between(version, counts, counts.length - 1) : null
  if (sign === '^') return between(version, counts, firstThatCounts(counts))
  if (sign === '~') return between(version, counts, Math.min(1, counts.length - 1))
  if (sign === '=') return counts.length < 3 ? between(version, counts, counts.length - 1) : [{ op: '=', version }]
  return [{ op: sign as Bound['op'], version }] // as: the other signs are those of bounds
}

/** The leftmost number that is not zero; the last where all are. */
function firstThatCounts(counts: readonly number[]): number {
  const at = counts.findIndex((count) => count > 0)
  return at < 0 ? counts.length - 1 : at
}

function between(version: string, counts: readonly number[], place: number): Bound[] {
  const next = counts.slice(0, place + 1).map((count, at) => (at === place ? count + 1 : count))
  return [
    { op: '>=', version },
    { op: '<', version: next.join('.') },
  ]
}
