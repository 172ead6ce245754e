import { expect, test } from 'vitest'
import { loadPolicy } from '@/lib/advisor/policy/load-policy'
import type { CitedReading } from '@/lib/facts/age/reading-list'
import { formatReadingList, readingList } from '@/lib/facts/age/reading-list'
import {
  readingsInAdvisories,
  readingsInCatalogue,
  readingsInJson,
  readingsInOpenStack,
  readingsInPolicy,
} from '@/lib/facts/age/readings-in'
import { loadOpenStack } from '@/lib/facts/openstack/load-openstack'
import { loadTechnologies } from '@/lib/facts/technologies/load-technologies'
import { loadLibrary } from '@/lib/library/documents/load-library'
import { realProducts } from '@/lib/versions/real-products.test-data'

const TODAY = '2026-11-27'
const page = (id: string, change: Partial<CitedReading> = {}): CitedReading => ({
  ...{ url: `https://example.org/${id}`, title: id.toUpperCase(), asOf: '2026-08-21', stands: 'living', uses: 1, where: 'BH-2026-001' },
  ...change,
})

test('the oldest comes first, and of one day what most rests on', () => {
  const all = [page('a'), page('b', { uses: 3 }), page('c', { asOf: '2026-05-08' }), page('d', { uses: 3 })]
  expect(readingList(all, TODAY).map(({ title }) => title)).toEqual(['C', 'B', 'D', 'A'])
})

test('a page is one source, with its oldest reading and all that rests on it', () => {
  const all = [page('a'), page('a', { asOf: '2026-05-08', uses: 4, where: 'escapes' }), page('a#part', { where: 'escapes' })]
  expect(readingList(all, TODAY)).toEqual([
    { url: 'https://example.org/a', title: 'A', asOf: '2026-05-08', days: 203, uses: 6, where: ['BH-2026-001', 'escapes'] },
  ])
})

test('a day that may be the source’s own counts only where nobody says when it was read', () => {
  const old = page('a', { asOf: '2018-02-06', mayBeItsOwn: true })
  expect(readingList([old], TODAY)).toMatchObject([{ asOf: '2018-02-06' }])
  expect(readingList([old, page('a')], TODAY)).toMatchObject([{ asOf: '2026-08-21', uses: 2 }])
})

test('what is pinned or historical is not read again', () => {
  expect(readingList([page('a', { stands: 'pinned' }), page('b', { stands: 'historical' })], TODAY)).toEqual([])
})

test('a source that was read today, or on the last day of a limit, is left out', () => {
  const all = [page('a', { asOf: TODAY }), page('b', { asOf: '2026-05-31' }), page('c', { asOf: '2026-05-30' })]
  expect(readingList(all, TODAY).map(({ title }) => title)).toEqual(['C', 'B'])
  expect(readingList(all, TODAY, 180).map(({ title }) => title)).toEqual(['C'])
})

test('the table marks what the pages mark', () => {
  const rows = readingList([page('a', { uses: 12 }), page('b', { asOf: '2026-05-08', where: 'timeline' })], TODAY)
  expect(formatReadingList(rows, TODAY)).toBe(
    [
      'days  read        uses  in           source',
      '203*  2026-05-08     1  timeline     B, https://example.org/b',
      ' 98   2026-08-21    12  BH-2026-001  A, https://example.org/a',
    ].join('\n'),
  )
})

test('a catalogue is as old as what it was made of', () => {
  const header = { what: 'Options', commit_date: '2026-08-21T21:01:48+00:00', made: '2026-11-27', count: 3 }
  expect(readingsInJson('content/catalogues/a.json', { header })).toMatchObject([{ asOf: '2026-08-21', title: 'Options', uses: 3 }])
  expect(readingsInJson('a.json', { header: { made: '2026-11-27', commit_date: null } })).toMatchObject([{ asOf: '2026-11-27' }])
  expect([{}, null, [], { header: 'x' }].flatMap((json) => readingsInJson('a.json', json))).toEqual([])
})

test('in the real content, every kind of file gives sources that something rests on', () => {
  const openstack = loadOpenStack('.')
  const parts = [
    readingsInAdvisories(loadLibrary('.', [], TODAY).advisories),
    readingsInCatalogue(loadTechnologies('.', openstack)),
    readingsInOpenStack(openstack, realProducts()),
    readingsInPolicy(loadPolicy().policy),
  ]
  for (const part of parts) {
    expect(readingList(part, '2027-11-27').length).toBeGreaterThan(0)
    for (const { asOf, uses } of part) expect([/^\d{4}-\d\d-\d\d$/.test(asOf), uses > 0]).toEqual([true, true])
  }
})
