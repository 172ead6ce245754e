import type { OpenStack } from '@/lib/openstack/parse-openstack'
import type { Problem } from '@/lib/problems/problem'
import { nearest } from '@/lib/sources/yaml/nearest'
import type { Located } from '@/lib/technologies/catalogue'
import type { Citation } from '@/lib/technologies/citation'
import type { ControlGoal } from '@/lib/technologies/control'
import type { Escape } from '@/lib/technologies/escape'
import type { Fact } from '@/lib/technologies/fact'
import { idsOf, type Technology } from '@/lib/technologies/technology'
import type { TimelineEvent } from '@/lib/technologies/timeline-event'

/** What `content/openstack/` knows, as far as this content refers to it. */
export type OpenStackIds = Readonly<{
  drivers: readonly string[]
  series: readonly string[]
  matrixRows: readonly string[]
  matrixColumns: readonly string[]
}>

/** The ids of `content/openstack/` that this content may name. */
export function openStackIds({ drivers, releases, matrix }: OpenStack): OpenStackIds {
  return {
    drivers: drivers.map(({ id }) => id),
    series: releases.map(({ name }) => name),
    matrixRows: matrix.rows.map(({ id }) => id),
    matrixColumns: matrix.columns.map(({ id }) => id),
  }
}

/** The files of a catalogue, each accepted by its schema. */
export type LocatedCatalogue = Readonly<{
  citations: Located<{ citations: Readonly<Record<string, Citation>> }>
  technologies: readonly Located<Technology>[]
  escapes: Located<{ escapes: readonly Escape[] }>
  controls: readonly Located<ControlGoal>[]
  timeline: Located<{ events: readonly TimelineEvent[] }>
}>

type Path = readonly PropertyKey[]
/** A word in a file that must be one of those known. */
type Reference = Readonly<{ in: Located<unknown>; path: Path; word: string; noun: string; known: readonly string[] | undefined }>
/** A word in a file that must not come twice. */
type Name = Readonly<{ in: Located<unknown>; path: Path; word: string; noun: string }>

/** Every reference that leads nowhere, every id that comes twice, every citation that nobody uses. */
export function referenceProblems(catalogue: LocatedCatalogue, openstack: OpenStackIds | null): Problem[] {
  return [
    ...catalogue.technologies.flatMap(misnamed),
    ...twins(namesOf(catalogue)),
    ...referencesOf(catalogue, openstack).flatMap(unresolved),
    ...unused(catalogue),
  ]
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

/** Every fact of a technology and of its variants, with its path in the file. */
export function factsIn(technology: Technology): [path: Path, fact: Fact][] {
  return [technology, ...technology.variants].flatMap(({ criteria, downsides, topics }, at): [Path, Fact][] => {
    const top: Path = at === 0 ? [] : ['variants', at - 1]
    return [
      ...Object.entries(criteria).flatMap(([id, fact]): [Path, Fact][] => (fact === undefined ? [] : [[[...top, 'criteria', id], fact]])),
      ...downsides.map((fact, index): [Path, Fact] => [[...top, 'downsides', index], fact]),
      ...topics.map(({ fact }, index): [Path, Fact] => [[...top, 'topics', index, 'fact'], fact]),
    ]
  })
}

function namesOf({ technologies, escapes, controls, timeline }: LocatedCatalogue): Name[] {
  return [
    ...technologies.flatMap((file) => [
      { in: file, path: ['id'], word: file.value.id, noun: 'technology' },
      { in: file, path: ['order'], word: String(file.value.order), noun: 'order of a technology' },
      ...file.value.aliases.map((word, at) => ({ in: file, path: ['aliases', at], word, noun: 'technology' })),
      ...file.value.variants.map(({ id }, at) => ({ in: file, path: ['variants', at, 'id'], word: id, noun: 'technology' })),
    ]),
    ...escapes.value.escapes.map(({ id }, at) => ({ in: escapes, path: ['escapes', at, 'id'], word: id, noun: 'escape' })),
    ...controls.flatMap((file) => [
      { in: file, path: ['goal'], word: file.value.goal, noun: 'goal' },
      { in: file, path: ['order'], word: String(file.value.order), noun: 'order of a goal' },
      ...file.value.controls.map(({ id }, at) => ({ in: file, path: ['controls', at, 'id'], word: id, noun: 'control' })),
    ]),
    ...timeline.value.events.map(({ id }, at) => ({ in: timeline, path: ['events', at, 'id'], word: id, noun: 'event' })),
  ]
}

function unresolved({ in: file, path, word, noun, known }: Reference): Problem[] {
  if (known === undefined || known.includes(word)) return []
  const meant = nearest(word, known)
  const fix = meant === null ? `use one of ${known.join(', ')}` : `did you mean ${JSON.stringify(meant)}?`
  return [problem(file, path, 'unknown-reference', `there is no ${noun} ${JSON.stringify(word)}`, fix)]
}

function twins(names: readonly Name[]): Problem[] {
  const seen = new Set<string>()
  return names.flatMap(({ in: file, path, word, noun }) => {
    const key = `${noun} ${word}`
    if (seen.has(key)) return [problem(file, path, 'duplicate-id', `the ${key} comes twice`, 'change one of them')]
    seen.add(key)
    return []
  })
}

function misnamed(file: Located<Technology>): Problem[] {
  const { id } = file.value
  if (file.file.endsWith(`/${id}.yaml`)) return []
  return [problem(file, ['id'], 'id-mismatch', `the id ${id} is not the name of the file`, `rename the file to ${id}.yaml, or mend the id`)]
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

function problem(file: Located<unknown>, path: Path, reason: string, what: string, fix: string): Problem {
  return { file: file.file, line: file.lineOf(path), reason, what, fix, level: 'error' }
}
