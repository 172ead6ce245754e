import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Advisory, Bound, VersionRange } from '@/lib/advisory/advisory'
import { contentForms, madeUp } from '@/lib/export/forms.test-data'
import { knownVersions } from '@/lib/export/scanner/known-versions'
import { namedBounds } from '@/lib/export/scanner/named-bounds'
import { isInPypiRange } from '@/lib/export/scanner/pypi-range'
import { pypiReadings } from '@/lib/export/scanner/pypi-reading'
import { affected } from '@/lib/versions/affects'

const { advisories, scanned } = contentForms()
const { versions } = scanned

/** Where a scanner and we disagree about a version that is known. */
function disagreements(advisory: Advisory, using = scanned): string[] {
  return pypiReadings(advisory, using).flatMap((reading) =>
    knownVersions(reading.product, using).flatMap(({ text }) => {
      const finds = reading.versions.includes(text) || reading.ranges.some((range) => isInPypiRange(range, text))
      const ours = affected(advisory, reading.product, { version: text }, versions).answer
      return finds === (ours === 'affected') ? [] : [`${reading.product} ${text}: the scanner ${finds}, we ${ours}`]
    }),
  )
}

test.each(advisories.map((advisory) => [advisory.id, advisory] as const))(
  'of %s a scanner finds what we call affected, and nothing else',
  (_, advisory) => {
    expect(disagreements(advisory)).toEqual([])
  },
)

const bound = fc.record({
  op: fc.constantFrom<Bound['op']>('<', '<=', '=', '>=', '>'),
  version: fc.constantFrom(
    '0',
    '2011.2',
    '2013.2',
    '2014.1.3',
    '2015.1.0',
    '12.0.0',
    '12.0.4',
    '16.1.0',
    '22.0.0',
    '27.3.1',
    '28.0.0',
    '33.0.0',
  ),
})
const ranges: fc.Arbitrary<VersionRange[]> = fc.array(fc.array(bound, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 3 })
const entry = fc.record({
  product: fc.constantFrom('nova', 'glance'),
  ranges,
  releases: fc.constantFrom<string[]>([], [], ['Havana', 'Yoga']),
})

test('whatever bounds an advisory has, a scanner finds what we call affected, and nothing else', () => {
  fc.assert(
    fc.property(fc.array(entry, { minLength: 1, maxLength: 3 }), (entries) => {
      const advisory = madeUp({ affected: entries.map((each) => ({ ...each, text: '' })) })
      expect(disagreements(advisory, { ...scanned, bounds: namedBounds([advisory]) })).toEqual([])
    }),
    { numRuns: 60 },
  )
})

test('no range has a year as its bound, and what is fixed came out and is free of the flaw', () => {
  fc.assert(
    fc.property(ranges, (bounds) => {
      const advisory = madeUp({ affected: [{ product: 'nova', text: '', releases: [], ranges: bounds }] })
      const using = { ...scanned, bounds: namedBounds([advisory]) }
      const known = knownVersions('nova', using)
      for (const { ranges: written, fixed } of pypiReadings(advisory, using)) {
        expect(JSON.stringify(written)).not.toMatch(/"201[0-5]\./)
        const released = fixed.map((text) => known.find((each) => each.text === text)?.isReleased)
        expect(released).toEqual(fixed.map(() => true))
        expect(fixed.filter((version) => affected(advisory, 'nova', { version }, versions).answer !== 'not-affected')).toEqual([])
      }
    }),
    { numRuns: 60 },
  )
})

describe('packages', () => {
  test.each([
    ['nova', 'nova'],
    ['heat', 'openstack-heat'],
    ['cyborg', 'openstack-cyborg'],
    ['watcher', 'python-watcher'],
    ['glance_store', 'glance-store'],
    ['Oslo.Middleware'.toLowerCase(), 'oslo-middleware'],
  ])('%s is %s on PyPI', (product, name) => {
    const advisory = madeUp({ affected: [{ product, text: '', releases: [], ranges: [[{ op: '>=', version: '0' }]] }] })
    expect(pypiReadings(advisory, scanned).map((reading) => reading.name)).toEqual([name])
  })

  test.each(['libvirt', 'linux', 'openstack-ansible'])('%s is not told to scanners of PyPI', (product) => {
    const advisory = madeUp({ affected: [{ product, text: '', releases: [], ranges: [[{ op: '<', version: '99' }]] }] })
    expect(pypiReadings(advisory, scanned)).toEqual([])
  })
})

test('a version that never came out mends nothing: the next of its series does', () => {
  const [reading] = pypiReadings(
    madeUp({
      affected: [
        {
          product: 'nova',
          text: '',
          releases: [],
          ranges: [
            [
              { op: '>=', version: '27.0.0' },
              { op: '<', version: '27.3.1' },
            ],
          ],
        },
      ],
    }),
    scanned,
  )
  expect(reading).toMatchObject({ ranges: [], fixed: ['27.4.0'] })
})

test('what is fixed, not affected or looked into is not told as affected', () => {
  const advisory = madeUp({
    affected: [{ product: 'nova', status: 'fixed', text: '', releases: [], ranges: [[{ op: '=', version: '28.0.0' }]] }],
  })
  expect(pypiReadings(advisory, scanned)).toEqual([])
})
