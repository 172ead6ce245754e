import type { Advisory } from '@/lib/advisory/advisory'
import { nameKey } from '@/lib/versions/statement'

/** By product in one spelling, every version that an advisory names as a bound, in the order of the alphabet. */
export type NamedBounds = ReadonlyMap<string, readonly string[]>

/** The bounds that advisories name. Readers ask about these versions too, whether or not they ever came out. */
export function namedBounds(advisories: readonly Pick<Advisory, 'affected'>[]): NamedBounds {
  const found = new Map<string, Set<string>>()
  for (const { product, ranges } of advisories.flatMap(({ affected }) => affected)) {
    if (product === null || ranges === null) continue
    const key = nameKey(product)
    const bounds = found.get(key) ?? new Set<string>()
    found.set(key, bounds)
    for (const { version } of ranges.flat()) bounds.add(version)
  }
  return new Map([...found].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([key, bounds]) => [key, [...bounds].toSorted()]))
}
