import { expect, test } from 'vitest'
import type { Advisory } from '@/lib/advisory/advisory'
import { publishIndexes } from '@/lib/export/indexes-json'
import { realProducts } from '@/lib/versions/real-products.test-data'
import { parseVersions } from '@/lib/versions/version-grammar'

const advisory: Advisory = {
  id: 'OSSA-2024-001',
  title: 'Images',
  lifecycle: { state: 'published' },
  published: '2024-07-02',
  modified: null,
  dateOrigin: 'document',
  origin: { source: 'ossa', path: 'a', revision: null, sha256: '', license: 'unknown' },
  aliases: ['CVE-2024-32498'],
  cves: ['CVE-2024-32498'],
  related: [],
  sections: [],
  affected: [{ product: 'nova', text: '', releases: [], ranges: parseVersions('<27.3.1, >=28.0.0 <28.1.1') }],
  ...{ severity: [], references: [], people: [], technologies: [], questions: [] },
}

const filesOn = (today: string) => {
  const published = publishIndexes({ advisories: [advisory], isOpenStack: () => true, versions: realProducts(today) })
  return new Map([...published].map(({ path, text }) => [path, JSON.parse(text)]))
}
const files = filesOn('2026-11-27')

test('a name leads to a list of advisories', () => {
  expect(files.get('api/v1/aliases.json')['CVE-2024-32498']).toEqual([{ id: 'OSSA-2024-001', url: '/advisories/ossa-2024-001/' }])
})

test('a product has its versions by series', () => {
  const [nova] = files.get('api/v1/products.json')
  expect(nova).toMatchObject({ id: 'nova', url: '/products/nova/', count: 1, advisories: ['OSSA-2024-001'] })
  expect(nova.series).toContainEqual({ series: '2023.2 Bobcat', first: '28.0.0', below: '29.0.0' })
})

test('a series says how many advisories have which answer, and its own file why', () => {
  const bobcat = files.get('api/v1/releases.json').find(({ id }: { id: string }) => id === '2023.2')
  expect(bobcat.answers).toEqual({ affected: 1, 'cannot-be-told': 0, 'not-affected': 0 })
  expect(files.get(bobcat.json.slice(1)).advisories[0].products[0]).toMatchObject({
    ...{ answer: 'affected', endsAt: '28.1.1', extent: 'part' },
    fix: { kind: 'release', version: '28.2.0', date: '2024-07-09', urls: [] }, // there never was a 28.1.1
  })
})

const seriesOn = (today: string, name: string) =>
  filesOn(today)
    .get('api/v1/releases.json')
    .find(({ id }: { id: string }) => id === name)

test('a state that was reported has its day, and the old fields with it', () => {
  expect(seriesOn('2026-11-27', '2024.2')).toMatchObject({
    ...{ status: 'end-of-life', statusBasis: 'reported', statusAsOf: '2026-08-21', statusSince: '2026-04-29', statusNext: null },
    ...{ released: '2024-10-02', planned: null, maintainedUntil: '2026-04-29', endedOn: '2026-04-29', wasDue: null },
  })
})

test('a planned change turns the state on its day, and says that it is by plan', () => {
  expect(seriesOn('2026-10-01', '2025.1')).toMatchObject({
    ...{ status: 'maintained', statusBasis: 'reported', statusSince: '2025-04-02' },
    statusNext: { status: 'unmaintained', on: '2026-10-02' },
  })
  expect(seriesOn('2026-10-02', '2025.1')).toMatchObject({
    ...{ status: 'unmaintained', statusBasis: 'by-plan', statusSince: '2026-10-02', statusNext: null },
    statusText: 'unmaintained since 2026-10-02 according to the plan read on 2026-08-21; not checked since',
  })
})

test('a series that was due is neither released nor to come', () => {
  expect(seriesOn('2026-11-27', '2026.2')).toMatchObject({
    ...{ status: 'in-development', statusBasis: 'by-plan', statusNext: null, released: null, wasDue: '2026-09-30' },
    statusText: 'was due on 2026-09-30 according to the plan read on 2026-08-21; not checked since',
  })
})

test('an end by plan is no day of its end', () => {
  expect(seriesOn('2027-05-01', '2025.2')).toMatchObject({ status: 'end-of-life', statusBasis: 'by-plan', endedOn: null })
})
