import type { Escape } from '@/lib/facts/escapes/escape'
import type { Contradiction } from '@/lib/facts/technologies/compare-nova'
import { findTechnology, type Technology } from '@/lib/facts/technologies/technology'
import { type FactFiles, figuresIn, holds } from '@/tools/compare/fact-files'

/** Years, technologies and fixed versions of escapes that both know. */
export function compareEscapes(escapes: readonly Escape[], technologies: readonly Technology[], facts: FactFiles): Contradiction[] {
  const canonical = (word: string) => {
    const found = findTechnology(technologies, word)
    return found?.variant?.id ?? found?.technology.id ?? word
  }
  return escapes.flatMap((ours) => {
    const at = `escape ${ours.id}`
    const fact = facts.escapes.find(({ id }) => id === ours.id)
    if (fact === undefined) return []
    const concerned = ours.kind === 'openstack' ? ['openstack'] : ours.technologies
    const theirs = fact.technology.map(canonical)
    const versions = ours.fixedIn.flatMap(({ product, versions: named }) =>
      named.filter((version) => isOtherwise(version, saidOf(fact.fixed, product))),
    )
    return [
      ...(fact.year === ours.year ? [] : [{ at, what: `is of ${ours.year}, and the facts say ${fact.year}` }]),
      ...(concerned.some((id) => theirs.includes(id))
        ? []
        : [{ at, what: `concerns ${concerned.join(', ')}, and the facts say ${theirs.join(', ')}` }]),
      ...versions.map((version) => ({ at, what: `is fixed in ${version}, and the facts say: ${fact.fixed}` })),
    ]
  })
}

/** What a fact says of the fixed versions of a product; nothing where it tells which are affected instead. */
function saidOf(text: string, product: string): string {
  const [word = ''] = product.toLowerCase().split(' ')
  return text
    .split(';')
    .filter((part) => part.toLowerCase().includes(word) && !/\b(?:affected|after|up to)\b/.test(part))
    .join(';')
}

/** Whether a text names another version of the same branch: 4.14.11 where we say 4.14.18. */
function isOtherwise(version: string, text: string): boolean {
  const branch = (each: string) => each.split('.').slice(0, 2).join('.')
  return !holds(text, version) && figuresIn(text).some((figure) => branch(figure) === branch(version))
}
