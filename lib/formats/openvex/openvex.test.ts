import { expect, test } from 'vitest'
import type { Document } from '@/lib/formats/format'
import { OPENVEX } from '@/lib/formats/openvex/fixture'
import { openvex } from '@/lib/formats/openvex/openvex'

const documentOf = (change: object): Document => ({
  bytes: new TextEncoder().encode(JSON.stringify({ ...OPENVEX, ...change }, null, 1)),
  file: 'vex-2026-0001.json',
  source: { id: 'test', license: 'CC0-1.0', revision: null },
  ...{ history: null, sha256: '0'.repeat(64), today: '2026-11-24' },
})
function read(change: object = {}) {
  const reading = openvex.read(documentOf(change))
  if (reading.kind === 'refused') throw new Error(reading.problems.map(({ what }) => what).join('; '))
  return reading.advisory
}
const refused = (change: object) => {
  const reading = openvex.read(documentOf(change))
  return reading.kind === 'refused' ? reading.problems.map(({ line, reason }) => [line, reason]) : []
}

test('statements are read with their products, statuses and reasons', () => {
  expect(read()).toMatchObject({
    id: 'vex-2026-0001',
    cves: ['CVE-2026-90001'],
    aliases: ['CVE-2026-90001', 'GHSA-aaaa-bbbb-cccc'],
    ...{ published: '2026-02-05', dateOrigin: 'document' },
    affected: [
      {
        product: 'made-up',
        status: 'not-affected',
        text: '1.2: not affected by CVE-2026-90001, since vulnerable code not in execute path',
      },
      { product: 'other', text: '1.0: affected by CVE-2026-90001' },
    ],
  })
  expect(read().affected[1]?.status).toBeUndefined()
})

test('no statement is a range: it can neither call a version safe nor affected', () => {
  expect(read().affected.map(({ ranges }) => ranges)).toEqual([null, null])
})

test('every word of the document is in its sections', () => {
  const text = JSON.stringify(read().sections)
  for (const word of ['Made-Up Maker', 'Document Creator', 'inner@3', 'never called', 'Take 1.1', 'GHSA-aaaa', 'openvex.dev/ns'])
    expect(text).toContain(word)
})

test('version 0.0.1 names vulnerability and products alone', () => {
  const advisory = read({
    '@context': 'https://openvex.dev/ns',
    statements: [{ vulnerability: 'CVE-2026-1234', products: ['pkg:deb/debian/lamp@2'], status: 'fixed' }],
  })
  expect(advisory).toMatchObject({ cves: ['CVE-2026-1234'], affected: [{ product: 'lamp', status: 'fixed' }] })
})

test.each([
  ['another context', { '@context': 'https://schema.org' }, [[2, 'schema']]],
  ['no statement', { statements: [] }, [[8, 'schema']]],
  ['a status that OpenVEX does not have', { statements: [{ vulnerability: 'CVE-2026-1234', status: 'safe' }] }, [[11, 'schema']]],
  ['a time that does not exist', { timestamp: '2026-02-30T00:00:00Z' }, [[6, 'bad-date']]],
])('%s is refused with its line', (_, change, problems) => expect(refused(change)).toEqual(problems))
