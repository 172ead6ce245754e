import type { Advisory } from '@/lib/advisory/advisory'

type Named = Pick<Advisory, 'id' | 'cves'>

/** One flaw in a list: the record that tells it first, and the other records of it. */
export type Told<T> = Readonly<{ advisory: T; others: readonly T[] }>

/** How near the makers of what is affected a format stands: whoever collects records of others speaks last. */
const RANKS: Readonly<Record<string, number>> = { cve: 1, osv: 2, openvex: 3 }

/** A number by which records are ordered that tell of the same flaw: the publisher's first. @param formatOf The format of a source. */
export const voiceRank = (formatOf: (source: string) => string | undefined) => (advisory: Pick<Advisory, 'origin'>) =>
  RANKS[formatOf(advisory.origin.source) ?? ''] ?? 0

/**
 * Each flaw once, however many records tell of it. A record of several flaws stands by itself beside those of each.
 *
 * @param list Newest first.
 * @returns In the order of the records that speak first.
 */
export function toldOnce<T extends Named>(
  list: readonly T[],
  rankOf: (advisory: T) => number,
  sistersOf: (advisory: T) => readonly T[],
): Told<T>[] {
  const rank = (id: string, advisory: T) => ranks.get(id) ?? rankOf(advisory)
  const ranks = new Map(list.map((advisory) => [advisory.id, rankOf(advisory)]))
  const silent = new Set<string>()
  const told = new Map<string, Told<T>>()
  for (const advisory of list.toSorted((a, b) => rank(a.id, a) - rank(b.id, b))) {
    if (silent.has(advisory.id)) continue
    const others = sistersOf(advisory).filter((other) => isSameFlaw(advisory, other))
    for (const { id } of others) silent.add(id)
    told.set(advisory.id, { advisory, others: others.toSorted((a, b) => rankOf(a) - rankOf(b)) })
  }
  return list.flatMap(({ id }) => told.get(id) ?? [])
}

/** Whether two records that share a name tell of no more than that: one CVE of a hundred is not the hundred. */
export function isSameFlaw(a: Named, b: Named): boolean {
  const [mine, theirs] = [new Set(a.cves), new Set(b.cves)]
  return mine.size === 0 || theirs.size === 0 || (mine.size === theirs.size && [...mine].every((cve) => theirs.has(cve)))
}
