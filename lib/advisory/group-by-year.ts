/**
 * Advisories by the year of their publication.
 *
 * @param advisories Newest first; the groups keep that order, and a group without a year comes where its first member stands.
 */
export function groupByYear<T extends Readonly<{ published: string | null }>>(
  advisories: readonly T[],
): { year: string | null; advisories: T[] }[] {
  const groups = new Map<string | null, T[]>()
  for (const advisory of advisories) {
    const year = advisory.published?.slice(0, 4) ?? null
    const members = groups.get(year)
    if (members === undefined) groups.set(year, [advisory])
    else members.push(advisory)
  }
  return [...groups].map(([year, members]) => ({ year, advisories: members }))
}
