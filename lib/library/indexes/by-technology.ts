import type { Advisory } from '@/lib/advisory/advisory'
import { type AdvisoryGroup, groupBy } from '@/lib/library/indexes/advisory-group'

/**
 * Advisories by the technology that they bear on, in the order of the alphabet.
 *
 * @param find The technology that a word of an advisory means, its id and its name; null where there is none.
 */
export function byTechnology<T extends Pick<Advisory, 'technologies'>>(
  advisories: readonly T[],
  find: (word: string) => Readonly<{ id: string; name: string }> | null,
): AdvisoryGroup<T>[] {
  const groups = groupBy(advisories, ({ technologies }) => technologies.flatMap((word) => find(word)?.id ?? []))
  return [...groups]
    .map(([id, members]) => ({ slug: id, name: find(id)?.name ?? id, advisories: members }))
    .toSorted((a, b) => (a.slug < b.slug ? -1 : 1))
}
