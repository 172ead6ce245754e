import type { Advisory } from '@/lib/advisory/advisory'

/** One flaw: the record that speaks for it, and the other records of it. */
export type Flaw = Readonly<{ advisory: Advisory; sisters: readonly Advisory[] }>

/**
 * Each flaw once, however many records describe it.
 *
 * @param speaksFirst Whether a record speaks for its flaw before those of others: one of the project itself.
 * @returns In the order in which the records that speak were given.
 */
export function flawsAmong(
  advisories: readonly Advisory[],
  speaksFirst: (advisory: Advisory) => boolean,
  sistersOf: (advisory: Advisory) => readonly Advisory[],
): readonly Flaw[] {
  const seen = new Set<string>()
  const speaking = new Map<string, Flaw>()
  for (const advisory of [...advisories.filter(speaksFirst), ...advisories.filter((each) => !speaksFirst(each))]) {
    if (seen.has(advisory.id)) continue
    const sisters = sistersOf(advisory)
    for (const { id } of [advisory, ...sisters]) seen.add(id)
    speaking.set(advisory.id, { advisory, sisters })
  }
  return advisories.flatMap(({ id }) => speaking.get(id) ?? [])
}
