/** Advisories that have something in common; the slug is the last part of the address of their page. */
export type AdvisoryGroup<T> = Readonly<{ slug: string; name: string; advisories: readonly T[] }>

/**
 * Group advisories by keys of theirs.
 *
 * @param keysOf The keys of one; a key that comes twice counts once.
 * @returns By key, in the order of first appearance; each group in the order given. Any text is a safe key.
 */
export function groupBy<T, K>(advisories: readonly T[], keysOf: (advisory: T) => readonly K[]): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const advisory of advisories) {
    for (const key of new Set(keysOf(advisory))) {
      const group = groups.get(key)
      if (group === undefined) groups.set(key, [advisory])
      else group.push(advisory)
    }
  }
  return groups
}
