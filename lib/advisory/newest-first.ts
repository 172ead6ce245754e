type Dated = Readonly<{ id: string; published: string | null; modified: string | null }>

/**
 * Order advisories by publication, newest first; what has no date comes last. Ties break on id, highest number first,
 * so builds are reproducible.
 *
 * @param advisories In any order; not changed.
 * @returns A new array of the same length.
 */
export function newestFirst<T extends Dated>(advisories: readonly T[]): T[] {
  return advisories.toSorted((a, b) => compare(b.published ?? '', a.published ?? '') || compareIds(b.id, a.id))
}

/** Order advisories by their last change, newest first; what has no date comes last. */
export function recentlyChangedFirst<T extends Dated>(advisories: readonly T[]): T[] {
  const stamp = (one: T) => one.modified ?? one.published ?? ''
  return advisories.toSorted((a, b) => compare(stamp(b), stamp(a)) || compareIds(b.id, a.id))
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
const collator = new Intl.Collator('en', { numeric: true })
const compareIds = (a: string, b: string) => collator.compare(a, b) || compare(a, b)
