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

/**
 * The newest of all collections, so that one which publishes much does not hide the others: each gives its newest in turn.
 *
 * @param advisories Newest first.
 * @returns At most `most`, newest first.
 */
export function newestOfEach<T extends Dated & Readonly<{ origin: Readonly<{ source: string }> }>>(
  advisories: readonly T[],
  most: number,
): T[] {
  const bySource = new Map<string, T[]>()
  for (const advisory of advisories) bySource.set(advisory.origin.source, [...(bySource.get(advisory.origin.source) ?? []), advisory])
  const turns = [...bySource.values()].flatMap((members) => members.slice(0, most).map((member, turn) => ({ member, turn })))
  const taken = turns.toSorted((a, b) => a.turn - b.turn).slice(0, most)
  return newestFirst(taken.map(({ member }) => member))
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
