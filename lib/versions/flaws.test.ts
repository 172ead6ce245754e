import { expect, test } from 'vitest'
import type { Advisory } from '@/lib/advisory/advisory'
import { affected } from '@/lib/versions/affects'
import { concernOf } from '@/lib/versions/concern'
import { sistersIn } from '@/lib/versions/flaws'
import { realProducts } from '@/lib/versions/real-products.test-data'
import { parseVersions } from '@/lib/versions/version-grammar'

const versions = realProducts()

function record(id: string, says: string, change: Partial<Advisory> = {}): Advisory {
  return {
    ...{ id, title: id, lifecycle: { state: 'published' }, published: '2020-05-07', modified: null, dateOrigin: 'document' },
    ...{ origin: { source: 'x', path: id, revision: null, sha256: '', license: 'CC0-1.0' }, related: [], sections: [], severity: [] },
    ...{ references: [], people: [], technologies: [], questions: [], aliases: ['CVE-2020-1'], cves: ['CVE-2020-1'] },
    affected: [{ product: 'keystone', text: says, releases: says === 'Essex' ? ['Essex'] : [], ranges: parseVersions(says) }],
    ...change,
  }
}

test('records that share a CVE, or of which one is an alias of the other, are sisters; what is mentioned or withdrawn is not', () => {
  const all = [
    record('OSSA-1', ''),
    record('PYSEC-1', '', { aliases: ['cve-2020-1'], cves: [] }),
    record('GHSA-1', '', { aliases: ['PYSEC-1'], cves: [] }),
    record('OSSN-1', '', { aliases: [], cves: [], related: ['CVE-2020-1'] }),
    record('GHSA-2', '', { lifecycle: { state: 'withdrawn', on: '2021-01-01', because: 'A mistake.' } }),
  ]
  const sistersOf = sistersIn(all)
  expect(all.map((one) => sistersOf(one).map(({ id }) => id))).toEqual([['PYSEC-1'], ['GHSA-1', 'OSSA-1'], ['PYSEC-1'], [], []])
})

test.each([
  ['among equals the gravest stands', '<15.0.1', '<15.0.1, ==16.0.0', '16.0.0', 'affected'],
  ['a bound is more exact than "all versions"', 'All versions', '<15.0.1', '16.0.0', 'not-affected'],
  ['a series by name is more exact than "all versions"', 'All versions', 'Essex', '2012.1', 'affected'],
  ['one that leaves it open decides nothing', 'See there', '<15.0.1', '15.0.0', 'affected'],
])('%s', (_, first, second, version, wanted) => {
  const [one, other] = [record('OSSA-1', first), record('PYSEC-1', second)]
  expect(affected(one, 'keystone', { version }, versions, [other]).answer).toBe(wanted)
  expect(affected(other, 'keystone', { version }, versions, [one]).answer).toBe(wanted)
})

const safeWord = record('VEX-1', '', {
  affected: [
    { product: 'keystone', status: 'not-affected', text: 'not affected: 16.0.0', releases: [], ranges: parseVersions('==16.0.0') },
  ],
})

test('the word of a vendor that a version is not affected hides no record that calls it affected, and stands beside the answer', () => {
  const advisory = record('OSSA-1', 'All versions')
  const asked = (one: Advisory, others: Advisory[]) =>
    concernOf(one, 'keystone', { version: '16.0.0' }, { versions, sistersOf: () => others })
  expect(asked(safeWord, []).answer).toBe('not-affected')
  for (const found of [asked(advisory, [safeWord]), asked(safeWord, [advisory])]) {
    expect(found).toMatchObject({ answer: 'affected', from: ['OSSA-1'] })
    expect(found.reason).toContain('VEX-1 says of keystone: not affected: 16.0.0.')
  }
})
