import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contains } from '@/lib/versions/contains.test-data'
import { compareVersions, readVersion, type Version } from '@/lib/versions/version'

const read = (text: string): Version => {
  const version = readVersion(text)
  if (version === null) throw new Error(`${text} is no version`)
  return version
}

test.each([
  ['2015.1.4', '12.0.0', 'the last year version is older than the first number'],
  ['2014.1', '2014.1.1', 'a point release follows its release'],
  ['2014.2', '2015.1', 'years count first'],
  ['9.0.0', '22.0.0', 'numbers count as numbers'],
  ['15.0.0.0rc1', '15.0.0', 'a candidate precedes its release'],
  ['15.0.0.0b3', '15.0.0.0rc1', 'a beta precedes a candidate'],
  ['15.0.0.0rc1', '15.0.0.0rc2', 'candidates are counted'],
  ['1.13.1', '2.0.0', 'a product without year versions has numbers only'],
])('%s is older than %s: %s', (older, newer) => {
  expect(compareVersions(read(older), read(newer))).toBeLessThan(0)
  expect(compareVersions(read(newer), read(older))).toBeGreaterThan(0)
})

test('trailing zeros do not matter', () => expect(compareVersions(read('22'), read('22.0.0'))).toBe(0))

test.each(['', 'all', '2014.x', '1.2.3-foo', 'master', '1..2', '-1'])('%j is no version', (text) => expect(readVersion(text)).toBeNull())

const versions = fc
  .tuple(fc.constantFrom(2011, 2014, 2015, 1, 12, 22), fc.array(fc.nat({ max: 3 }), { maxLength: 3 }), fc.constantFrom('', '.0b1', '.0rc1'))
  .map(([first, rest, pre]) => read([first, ...rest].join('.') + pre))

test('the order is total: antisymmetric and transitive', () => {
  fc.assert(
    fc.property(versions, versions, versions, (a, b, c) => {
      expect(Math.sign(compareVersions(a, b))).toBe(-Math.sign(compareVersions(b, a)) + 0)
      if (compareVersions(a, b) <= 0 && compareVersions(b, c) <= 0) expect(compareVersions(a, c)).toBeLessThanOrEqual(0)
    }),
  )
})

test('commas are alternatives, bounds of one alternative hold together', () => {
  const ranges = [
    [{ op: '<', version: '22.1.3' }],
    [
      { op: '>=', version: '23.0.0' },
      { op: '<', version: '23.1.1' },
    ],
  ] as const
  expect(['2014.1', '22.1.2', '22.1.3', '23.0.5', '23.1.1'].map((text) => contains(ranges, read(text)))).toEqual([
    true,
    true,
    false,
    true,
    false,
  ])
})

test('a bound that is no version leaves the question open, unless another bound settles it', () => {
  const ranges = [
    [
      { op: '>=', version: '2.0' },
      { op: '<', version: 'juno' },
    ],
  ] as const
  expect(contains(ranges, read('3.0'))).toBeNull()
  expect(contains(ranges, read('1.0'))).toBe(false)
})
