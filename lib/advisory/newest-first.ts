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

/** Those that were changed after their publication, the last change first. */
export function recentlyChangedFirst<T extends Dated>(advisories: readonly T[]): T[] {
  return advisories
    .filter(({ published, modified }) => modified !== null && modified !== published)
    .toSorted((a, b) => compare(b.modified ?? '', a.modified ?? '') || compareIds(b.id, a.id))
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
const collator = new Intl.Collator('en', { numeric: true })
const compareIds = (a: string, b: string) => collator.compare(a, b) || compare(a, b)
