import type { Citation } from '@/lib/facts/technologies/citation'
import type { Fact } from '@/lib/facts/technologies/fact'
import { itemsOf, type Located, type LocatedCatalogue, type Path, problem } from '@/lib/facts/technologies/located'
import type { OpenStackIds } from '@/lib/facts/technologies/openstack-ids'
import { factsIn, idsOf } from '@/lib/facts/technologies/technology'
import type { Problem } from '@/lib/input/problems/problem'
import { nearest } from '@/lib/input/yaml/nearest'

/** A word in a file that must be one of those known; undefined leaves it unchecked. */
type Reference = Readonly<{ in: Located<unknown>; path: Path; word: string; noun: string; known: readonly string[] | undefined }>

/** Every reference that leads nowhere; references into a file that was refused are left unchecked. */
export function referenceProblems(catalogue: LocatedCatalogue, openstack: OpenStackIds | null): Problem[] {
  return referencesOf(catalogue, openstack).flatMap(unresolved)
}

function referencesOf(catalogue: LocatedCatalogue, openstack: OpenStackIds | null): Reference[] {
  const { technologies, hasEveryTechnology, escapes, controls, timeline } = catalogue
  const ids = hasEveryTechnology ? technologies.flatMap(({ value }) => idsOf(value)) : undefined
  const controlIds = catalogue.hasEveryControl ? controls.flatMap(({ value }) => value.controls.map(({ id }) => id)) : undefined
  const escapeIds = escapes?.value.escapes.map(({ id }) => id)
  const technologyWords = (file: Located<unknown>, path: Path, words: readonly string[]) =>
    words.map((word, at) => ({ in: file, path: [...path, at], word, noun: 'technology', known: ids }))
  return [
    ...technologies.flatMap((file) => factsIn(file.value).flatMap(([path, fact]) => factReferences(file, path, fact, openstack))),
    ...itemsOf(escapes, 'escapes').flatMap(({ in: file, path, item }) =>
      technologyWords(file, [...path, 'technologies'], item.technologies),
    ),
    ...controls.flatMap((file) =>
      file.value.controls.flatMap((control, at) => [
        ...technologyWords(file, ['controls', at, 'technologies'], control.technologies),
        ...control.escapes.map((word, index) => ({
          ...{ in: file, path: ['controls', at, 'escapes', index], word, noun: 'escape', known: escapeIds },
        })),
        ...control.oppositeOf.map((word, index) => ({
          ...{ in: file, path: ['controls', at, 'oppositeOf', index], word, noun: 'control', known: controlIds },
        })),
      ]),
    ),
    ...itemsOf(timeline, 'events').flatMap(({ in: file, path, item: { driver, escape: crossing } }) => [
      ...(driver === null
        ? []
        : [
            { in: file, path: [...path, 'driver', 'id'], word: driver.id, noun: 'driver', known: openstack?.drivers },
            { in: file, path: [...path, 'driver', 'series'], word: driver.series, noun: 'series', known: openstack?.series },
          ]),
      ...(crossing === null ? [] : [{ in: file, path: [...path, 'escape'], word: crossing, noun: 'escape', known: escapeIds }]),
    ]),
  ]
}

function factReferences(file: Located<unknown>, path: Path, { drivers, matrix }: Fact, openstack: OpenStackIds | null): Reference[] {
  return [
    ...drivers.map((word, at) => ({ in: file, path: [...path, 'drivers', at], word, noun: 'driver', known: openstack?.drivers })),
    ...(matrix === null
      ? []
      : [
          { in: file, path: [...path, 'matrix', 'row'], word: matrix.row, noun: 'matrix row', known: openstack?.matrixRows },
          ...matrix.columns.map((word, at) => ({
            ...{ in: file, path: [...path, 'matrix', 'columns', at], word, noun: 'matrix column', known: openstack?.matrixColumns },
          })),
        ]),
  ]
}

function unresolved({ in: file, path, word, noun, known }: Reference): Problem[] {
  if (known === undefined || known.includes(word)) return []
  const meant = nearest(word, known)
  const fix = meant === null ? `use one of ${known.join(', ')}` : `did you mean ${JSON.stringify(meant)}?`
  return [problem(file, path, 'unknown-reference', `there is no ${noun} ${JSON.stringify(word)}`, fix)]
}

/** Every citation that nobody uses; to be asked only when no file was refused. */
export function unusedCitations({ citations, technologies, escapes, controls, timeline }: LocatedCatalogue): Problem[] {
  if (citations === null) return []
  const used = new Set<Citation>([
    ...technologies.flatMap(({ value }) => [
      ...factsIn(value).flatMap(([, fact]) => fact.sources),
      ...[value, ...value.variants].flatMap(({ boundary }) => boundary?.sources ?? []),
    ]),
    ...[...itemsOf(escapes, 'escapes'), ...controls.flatMap((file) => itemsOf(file, 'controls')), ...itemsOf(timeline, 'events')].flatMap(
      ({ item }) => item.sources,
    ),
  ])
  return Object.entries(citations.value.citations)
    .filter(([, citation]) => !used.has(citation))
    .map(([id]) => problem(citations, ['citations', id], 'unused-citation', `nothing cites ${id}`, 'remove it, or cite it'))
}
