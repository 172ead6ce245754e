import { expect, test } from 'vitest'
import type { Advisory } from '@/lib/advisory/advisory'
import { publishIndexes } from '@/lib/publish/indexes-json'
import { parseVersions } from '@/lib/sources/version-grammar'
import { realProducts } from '@/lib/versions/real-products.test-data'

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

const files = new Map(
  [...publishIndexes({ advisories: [advisory], isOpenStack: () => true, versions: realProducts() })].map(({ path, text }) => [
    path,
    JSON.parse(text),
  ]),
)

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
