import type { z } from 'zod'
import type { DriverFile } from '@/lib/facts/openstack/driver'
import { dayOf, type Release } from '@/lib/facts/openstack/release'
import type { ReleaseFile } from '@/lib/facts/openstack/release-file'
import { stateOn } from '@/lib/facts/openstack/state-on'
import type { SupportMatrix } from '@/lib/facts/openstack/support-matrix'
import type { Problem } from '@/lib/input/problems/problem'
import { nearest } from '@/lib/input/yaml/nearest'

/** A file that its schema has accepted, with its places. */
export type Located<T> = Readonly<{ file: string; value: T; lineOf: (path: readonly PropertyKey[]) => number }>

type Releases = Located<z.output<typeof ReleaseFile>>
type Drivers = Located<z.output<typeof DriverFile>>
type Matrix = Located<SupportMatrix>
type Path = readonly PropertyKey[]

/**
 * Every id that comes twice, every reference that leads nowhere, every source that nobody uses, everything out of order.
 *
 * @param files Null is a file that its schema has refused; references into it are left unchecked.
 */
export function referenceProblems(
  files: Readonly<{ releases: Releases | null; drivers: Drivers | null; matrix: Matrix | null }>,
): Problem[] {
  const series = files.releases?.value.releases.map(({ name }) => name)
  const driverIds = files.drivers?.value.drivers.map(({ id }) => id)
  return [
    ...(files.releases === null ? [] : releaseProblems(files.releases)),
    ...(files.drivers === null ? [] : driverProblems(files.drivers, series)),
    ...(files.matrix === null ? [] : matrixProblems(files.matrix, driverIds)),
  ]
}

function releaseProblems(file: Releases): Problem[] {
  const { releases } = file.value
  const late = releases.flatMap((release, at) => {
    const before = releases[at - 1]
    if (!before || dayOf(before) < dayOf(release)) return []
    return [problem(file, ['releases', at], 'order', `${release.name} comes after ${before.name}, which is newer`, 'put the oldest first')]
  })
  const names = releases.map(({ name }) => name)
  return [...twins(file, ['releases'], names, 'series'), ...late, ...releases.flatMap((release, at) => dateProblems(file, release, at))]
}

/** Days that cannot have been read, or that come in another order than the phases of a series. */
function dateProblems(file: Releases, release: Release, at: number): Problem[] {
  const { name, released, planned, maintainedUntil, endOfLife, readOn } = release
  const say = (key: keyof Release, reason: string, what: string, fix: string) => [problem(file, ['releases', at, key], reason, what, fix)]
  if (released !== undefined && released > readOn)
    return say('released', 'future-date', `${name} was released on ${released}, after the file was read on ${readOn}`, 'write planned')
  if (planned !== undefined && (maintainedUntil ?? endOfLife) !== undefined)
    return say('planned', 'order', `${name} has phases that end before it was released`, 'write the day of its release, or leave them out')
  if (typeof endOfLife === 'object' && endOfLife.before > readOn)
    return say(
      'endOfLife',
      'future-date',
      `${name} cannot be known to have ended before ${endOfLife.before}`,
      `the file was read on ${readOn}`,
    )
  const end = typeof endOfLife === 'string' ? endOfLife : undefined
  if ([released, maintainedUntil, end].filter((day) => day !== undefined).some((day, nth, days) => day < (days[nth - 1] ?? '')))
    return say('name', 'order', `the days of ${name} are out of order`, 'write released, maintainedUntil, endOfLife, the oldest first')
  if (stateOn(release, readOn).state === 'not-known')
    return say('endOfLife', 'unknown-state', `the state of ${name} on ${readOn} does not follow from its days`, 'add maintainedUntil')
  return []
}

function driverProblems(file: Drivers, series: readonly string[] | undefined): Problem[] {
  const { drivers, sources } = file.value
  const ids = drivers.map(({ id }) => id)
  const used = new Set(drivers.flatMap(({ changes }) => changes.flatMap((change) => change.sources)))
  const each = drivers.flatMap(({ changes }, driver) =>
    changes.flatMap((change, at) => {
      const path = ['drivers', driver, 'changes', at]
      const before = changes[at - 1]
      const place = (each: typeof change) => series?.indexOf(each.series) ?? -1
      const isLate = before !== undefined && place(change) >= 0 && place(before) >= place(change)
      return [
        ...unknown(file, [...path, 'series'], change.series, 'series', series),
        ...change.sources.flatMap((id, index) => unknown(file, [...path, 'sources', index], id, 'source', Object.keys(sources))),
        ...(isLate ? [problem(file, path, 'order', `the change of ${change.series} is not later`, 'put the oldest first')] : []),
      ]
    }),
  )
  return [...twins(file, ['drivers'], ids, 'driver'), ...each, ...unused(file, Object.keys(sources), used)]
}

function matrixProblems(file: Matrix, driverIds: readonly string[] | undefined): Problem[] {
  const { columns, rows, beyond, sources } = file.value
  const ids = columns.map(({ id }) => id)
  const used = new Set(beyond.flatMap((row) => row.sources))
  return [
    ...twins(file, ['columns'], ids, 'column'),
    ...columns.flatMap(({ driver }, at) => unknown(file, ['columns', at, 'driver'], driver, 'driver', driverIds)),
    ...twins(
      file,
      ['rows'],
      rows.map(({ id }) => id),
      'row',
    ),
    ...rows.flatMap(({ id, states }, at) => [
      ...Object.keys(states).flatMap((column) => unknown(file, ['rows', at, 'states', column], column, 'column', ids)),
      ...ids
        .filter((column) => !(column in states))
        .map((column) => problem(file, ['rows', at], 'missing-cell', `${id} has no entry for ${column}`, 'add it')),
    ]),
    ...beyond.flatMap((row, at) => [
      ...Object.keys(row.states).flatMap((column) => unknown(file, ['beyond', at, 'states', column], column, 'column', ids)),
      ...row.sources.flatMap((id, index) => unknown(file, ['beyond', at, 'sources', index], id, 'source', Object.keys(sources))),
    ]),
    ...unused(file, Object.keys(sources), used),
  ]
}

function unknown(file: Located<unknown>, path: Path, word: string, noun: string, known: readonly string[] | undefined): Problem[] {
  if (known === undefined || known.includes(word)) return []
  const meant = nearest(word, known)
  const fix = meant === null ? `use one of ${known.join(', ')}` : `did you mean ${JSON.stringify(meant)}?`
  return [problem(file, path, 'unknown-reference', `there is no ${noun} ${JSON.stringify(word)}`, fix)]
}

function twins(file: Located<unknown>, path: Path, words: readonly string[], noun: string): Problem[] {
  return words.flatMap((word, at) =>
    words.indexOf(word) === at
      ? []
      : [problem(file, [...path, at], 'duplicate-id', `the ${noun} ${JSON.stringify(word)} occurs twice`, 'remove one of them')],
  )
}

function unused(file: Located<unknown>, ids: readonly string[], used: ReadonlySet<string>): Problem[] {
  return ids
    .filter((id) => !used.has(id))
    .map((id) => problem(file, ['sources', id], 'unused-source', `nothing names the source ${id}`, 'remove it, or name it'))
}

function problem(file: Located<unknown>, path: Path, reason: string, what: string, fix: string): Problem {
  return { file: file.file, line: file.lineOf(path), reason, what, fix, level: 'error' }
}
