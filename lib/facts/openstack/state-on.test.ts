import { expect, test } from 'vitest'
import type { Release } from '@/lib/facts/openstack/release'
import { stateChanges } from '@/lib/facts/openstack/state-changes'
import { hasEnded, stateOn } from '@/lib/facts/openstack/state-on'
import { releasedInWords, releaseSentence, stateInShort } from '@/lib/facts/openstack/state-words'
import { formatProblem } from '@/lib/input/problems/problem'

const READ = '2026-08-21'
const epoxy: Release = { name: '2025.1 Epoxy', nova: '31.0.0', released: '2025-04-02', maintainedUntil: '2026-10-02', readOn: READ }
const flamingo: Release = {
  ...{ name: '2025.2 Flamingo', nova: '32.0.0', released: '2025-10-01', readOn: READ },
  ...{ maintainedUntil: '2027-04-28', endOfLife: '2027-04-28' },
}
const hibiscus: Release = { name: '2026.2 Hibiscus', nova: 'master', planned: '2026-09-30', readOn: READ }
const xena: Release = {
  ...{ name: 'Xena', nova: '24.0.0', released: '2021-10-06', readOn: READ },
  ...{ maintainedUntil: '2023-06-01', endOfLife: '2025-12-19' },
}
const zed: Release = { name: 'Zed', nova: '26.0.0', released: '2022-10-05', maintainedUntil: '2024-05-10', readOn: READ }
const bexar: Release = { name: 'Bexar', nova: '2011.1', released: '2011-02-03', endOfLife: { before: '2018-04-25' }, readOn: READ }
const open: Release = { name: '2027.2', nova: '36.0.0', released: '2026-04-01', readOn: READ }
const ending: Release = { ...zed, endOfLife: '2026-12-01' }

test.each<[Release, string, ReturnType<typeof stateOn>['state'], 'reported' | 'by-plan', string | null]>([
  [epoxy, '2025-04-01', 'in-development', 'reported', null],
  [epoxy, '2025-04-02', 'maintained', 'reported', '2025-04-02'],
  [epoxy, '2025-04-03', 'maintained', 'reported', '2025-04-02'],
  [epoxy, '2026-10-01', 'maintained', 'reported', '2025-04-02'],
  [epoxy, '2026-10-02', 'unmaintained', 'by-plan', '2026-10-02'],
  [epoxy, '2026-10-03', 'unmaintained', 'by-plan', '2026-10-02'],
  [epoxy, '2026-11-27', 'unmaintained', 'by-plan', '2026-10-02'],
  [flamingo, '2027-04-27', 'maintained', 'reported', '2025-10-01'],
  [flamingo, '2027-04-28', 'end-of-life', 'by-plan', '2027-04-28'],
  [flamingo, '2027-04-29', 'end-of-life', 'by-plan', '2027-04-28'],
  [hibiscus, '2026-08-21', 'in-development', 'reported', null],
  [hibiscus, '2026-09-29', 'in-development', 'reported', null],
  [hibiscus, '2026-09-30', 'in-development', 'by-plan', null],
  [hibiscus, '2026-10-01', 'in-development', 'by-plan', null],
  [xena, '2021-10-05', 'in-development', 'reported', null],
  [xena, '2023-05-31', 'maintained', 'reported', '2021-10-06'],
  [xena, '2023-06-01', 'unmaintained', 'reported', '2023-06-01'],
  [xena, '2025-12-18', 'unmaintained', 'reported', '2023-06-01'],
  [xena, '2025-12-19', 'end-of-life', 'reported', '2025-12-19'],
  [xena, '2026-11-27', 'end-of-life', 'reported', '2025-12-19'],
  [zed, '2026-11-27', 'unmaintained', 'reported', '2024-05-10'],
  [ending, '2026-11-30', 'unmaintained', 'reported', '2024-05-10'],
  [ending, '2026-12-01', 'end-of-life', 'by-plan', '2026-12-01'],
  [bexar, '2011-02-02', 'in-development', 'reported', null],
  [bexar, '2011-02-03', 'not-known', 'reported', null],
  [bexar, '2018-04-24', 'not-known', 'reported', null],
  [bexar, '2018-04-25', 'end-of-life', 'reported', null],
  [open, '2030-01-01', 'maintained', 'reported', '2026-04-01'],
])('%o on %s is %s, %s, since %s', (release, day, state, basis, since) => {
  expect(stateOn(release, day)).toMatchObject({ state, basis, since })
})

test('what is planned is told while it is to come, and not afterwards', () => {
  expect(stateOn(epoxy, '2026-10-01').next).toEqual({ state: 'unmaintained', on: '2026-10-02' })
  expect(stateOn(epoxy, '2026-10-02').next).toBeNull()
  expect(stateOn(hibiscus, '2026-09-29')).toMatchObject({ next: { state: 'maintained', on: '2026-09-30' }, wasDue: null })
  expect(stateOn(hibiscus, '2026-09-30')).toMatchObject({ next: null, wasDue: '2026-09-30' })
})

test('a series ends on the day of its end, by plan as well', () => {
  expect(['2027-04-27', '2027-04-28'].map((day) => hasEnded(flamingo, day))).toEqual([false, true])
})

test.each([
  [epoxy, '2026-08-21', 'Released on 2025-04-02; maintained until 2026-10-02 according to the plan, then unmaintained.'],
  [
    epoxy,
    '2026-11-27',
    'Released on 2025-04-02; unmaintained since 2026-10-02 according to the plan read on 2026-08-21; not checked since.',
  ],
  [flamingo, '2026-11-27', 'Released on 2025-10-01; maintained until 2027-04-28 according to the plan, then end of life.'],
  [
    flamingo,
    '2027-05-01',
    'Released on 2025-10-01; end of life since 2027-04-28 according to the plan read on 2026-08-21; not checked since.',
  ],
  [hibiscus, '2026-08-21', 'Planned for 2026-09-30, in development.'],
  [hibiscus, '2026-11-27', 'Was due on 2026-09-30 according to the plan read on 2026-08-21; not checked since.'],
  [xena, '2026-11-27', 'Released on 2021-10-06; end of life since 2025-12-19.'],
  [zed, '2026-11-27', 'Released on 2022-10-05; unmaintained since 2024-05-10.'],
  [ending, '2026-11-27', 'Released on 2022-10-05; unmaintained since 2024-05-10, and end of life from 2026-12-01 according to the plan.'],
  [bexar, '2026-11-27', 'Released on 2011-02-03; end of life.'],
  [open, '2026-11-27', 'Released on 2026-04-01; maintained.'],
])('the sentence on %o on %s', (release, day, sentence) => {
  expect(releaseSentence(release, day)).toBe(sentence)
})

test.each([
  [epoxy, '2026-10-01', '2025-04-02', 'maintained'],
  [epoxy, '2026-10-02', '2025-04-02', 'unmaintained (planned)'],
  [hibiscus, '2026-09-29', 'planned for 2026-09-30', 'in development'],
  [hibiscus, '2026-09-30', 'was due 2026-09-30', 'not checked since its due date'],
  [bexar, '2012-01-01', '2011-02-03', 'state unknown'],
])('the words for tables on %o on %s', (release, day, released, state) => {
  expect([releasedInWords(release, day), stateInShort(release, day)]).toEqual([released, state])
})

const warnings = (today: string) => {
  const file = {
    file: 'releases.yaml',
    value: { releases: [xena, epoxy, hibiscus, flamingo] },
    lineOf: (path: readonly PropertyKey[]) => Number(path[1]) + 8,
  }
  return stateChanges(file, today).map(formatProblem)
}
const again = 'check the source again and record what happened'
const then = 'check the source again on that day'

test('nothing is told of what changed before the file was read, nor of what is more than thirty days ahead', () => {
  expect(warnings('2026-08-21')).toEqual([])
})

test('a change is told from thirty days before it', () => {
  const told = `releases.yaml:10: state-change: 2026.2 Hibiscus is due to be released on 2026-09-30, in 30 days, according to the plan read on ${READ}; ${then}`
  expect([warnings('2026-08-30'), warnings('2026-08-31')]).toEqual([[], [told]])
})

test('a change is told on its day, and after it until the source is read again', () => {
  const epoxyIs = `releases.yaml:9: state-change: 2025.1 Epoxy was due to become unmaintained on 2026-10-02`
  const hibiscusIs = `releases.yaml:10: state-change: 2026.2 Hibiscus was due to be released on 2026-09-30`
  const by = `according to the plan read on ${READ}; ${again}`
  expect(warnings('2026-10-02')).toEqual([`${epoxyIs}, today, ${by}`, `${hibiscusIs}, 2 days ago, ${by}`])
  expect(warnings('2026-11-27')).toEqual([`${epoxyIs}, 56 days ago, ${by}`, `${hibiscusIs}, 58 days ago, ${by}`])
})
