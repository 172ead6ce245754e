import type { Problem } from '@/lib/problems/problem'
import { nearest } from '@/lib/sources/yaml/nearest'
import type { Citation } from '@/lib/technologies/citation'
import type { Fact } from '@/lib/technologies/fact'
import { type Located, type LocatedCatalogue, type Path, problem } from '@/lib/technologies/located'
import type { OpenStackIds } from '@/lib/technologies/openstack-ids'
import { factsIn, idsOf } from '@/lib/technologies/technology'

/** A word in a file that must be one of those known. */
type Reference = Readonly<{ in: Located<unknown>; path: Path; word: string; noun: string; known: readonly string[] | undefined }>
/** Every reference that leads nowhere, and every citation that nobody uses. */
export function referenceProblems(catalogue: LocatedCatalogue, openstack: OpenStackIds | null): Problem[] {
  return [...referencesOf(catalogue, openstack).flatMap(unresolved), ...unused(catalogue)]
}

function referencesOf({ technologies, escapes, controls, timeline }: LocatedCatalogue, openstack: OpenStackIds | null): Reference[] {
  const ids = technologies.flatMap(({ value }) => idsOf(value))
  const escapeIds = escapes.value.escapes.map(({ id }) => id)
  const technologyWords = (file: Located<unknown>, path: Path, words: readonly string[]) =>
    words.map((word, at) => ({ in: file, path: [...path, at], word, noun: 'technology', known: ids }))
  return [
    ...technologies.flatMap((file) => factsIn(file.value).flatMap(([path, fact]) => factReferences(file, path, fact, openstack))),
    ...escapes.value.escapes.flatMap((each, at) => technologyWords(escapes, ['escapes', at, 'technologies'], each.technologies)),
    ...controls.flatMap((file) =>
      file.value.controls.flatMap((control, at) => [
        ...technologyWords(file, ['controls', at, 'technologies'], control.technologies),
        ...control.escapes.map((word, index) => ({
          ...{ in: file, path: ['controls', at, 'escapes', index], word, noun: 'escape', known: escapeIds },
        })),
      ]),
    ),
    ...timeline.value.events.flatMap(({ driver, escape: crossing }, at) => {
      const place = { in: timeline }
      return [
        ...(driver === null
          ? []
          : [
              { ...place, path: ['events', at, 'driver', 'id'], word: driver.id, noun: 'driver', known: openstack?.drivers },
              { ...place, path: ['events', at, 'driver', 'series'], word: driver.series, noun: 'series', known: openstack?.series },
            ]),
        ...(crossing === null ? [] : [{ ...place, path: ['events', at, 'escape'], word: crossing, noun: 'escape', known: escapeIds }]),
      ]
    }),
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

function unused({ citations, technologies, escapes, controls, timeline }: LocatedCatalogue): Problem[] {
  const used = new Set<Citation>([
    ...technologies.flatMap(({ value }) => [
      ...factsIn(value).flatMap(([, fact]) => fact.sources),
      ...[value, ...value.variants].flatMap(({ boundary }) => boundary?.sources ?? []),
    ]),
    ...[...escapes.value.escapes, ...controls.flatMap(({ value }) => value.controls), ...timeline.value.events].flatMap(
      ({ sources }) => sources,
    ),
  ])
  return Object.entries(citations.value.citations)
    .filter(([, citation]) => !used.has(citation))
    .map(([id]) => problem(citations, ['citations', id], 'unused-citation', `nothing cites ${id}`, 'remove it, or cite it'))
}
