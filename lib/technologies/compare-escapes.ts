import type { Escape } from '@/lib/technologies/escape'
import { type Contradiction, type FactFiles, holds } from '@/lib/technologies/fact-files'
import { findTechnology, type Technology } from '@/lib/technologies/technology'

/** Years, technologies, fixed versions and related ids of escapes. */
export function compareEscapes(escapes: readonly Escape[], technologies: readonly Technology[], facts: FactFiles): Contradiction[] {
  const canonical = (word: string) => {
    const found = findTechnology(technologies, word)
    return found?.variant?.id ?? found?.technology.id ?? word
  }
  return escapes.flatMap((ours) => {
    const at = `escape ${ours.id}`
    const fact = facts.escapes.find(({ id }) => id === ours.id)
    if (fact === undefined) return [{ at, what: 'the facts do not list it' }]
    const concerned = ours.kind === 'openstack' ? ['openstack'] : ours.technologies
    const theirs = fact.technology.map(canonical)
    const versions = ours.fixedIn.flatMap((fixed) => fixed.versions).filter((version) => !holds(fact.fixed, version))
    const related = ours.related.filter((id) => !fact.related.some((each) => each.startsWith(id)) && !fact.fixed.includes(id))
    return [
      ...(fact.year === ours.year ? [] : [{ at, what: `is of ${ours.year}, and the facts say ${fact.year}` }]),
      ...(concerned.toSorted().join() === theirs.toSorted().join()
        ? []
        : [{ at, what: `concerns ${concerned.join(', ')}, and the facts say ${theirs.join(', ')}` }]),
      ...versions.map((version) => ({ at, what: `is fixed in ${version}, which the facts do not say: ${fact.fixed}` })),
      ...related.map((id) => ({ at, what: `is related to ${id}, which the facts do not say` })),
    ]
  })
}
