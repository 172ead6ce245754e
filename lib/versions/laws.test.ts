import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Bound, VersionRange } from '@/lib/advisory/advisory'
import { affected } from '@/lib/versions/affects'
import { contains } from '@/lib/versions/contains.test-data'
import { intervalOf, isEmpty, overlap, union } from '@/lib/versions/interval'
import { realProducts } from '@/lib/versions/real-products.test-data'
import type { Stated } from '@/lib/versions/statement'
import { readVersion } from '@/lib/versions/version'

const versions = realProducts()
const texts = fc.constantFrom(
  '0',
  '2012.1',
  '2013.2',
  '2014.1.3',
  '2015.1.0',
  '2015.1.4',
  '12.0.0',
  '12.0.4',
  '22.0.0',
  '27.3.1',
  '28.0.0',
  '28.1.0',
  '33.0.0',
)
const op = fc.constantFrom<Bound['op']>('<', '<=', '=', '>=', '>')
const range: fc.Arbitrary<VersionRange> = fc.array(fc.record({ op, version: texts }), { minLength: 1, maxLength: 3 })
const ranges = fc.array(range, { minLength: 1, maxLength: 4 })
const series = fc.constantFrom(...versions.releases.map(({ name }) => name))

const statement = (found: readonly VersionRange[], hasFix: boolean): Stated => ({
  affected: [{ product: 'nova', text: '', releases: [], ranges: found }],
  published: '2026-01-01',
  lifecycle: { state: 'published' },
  references: hasFix ? [{ type: 'fix', label: null, url: 'https://review.opendev.org/1' }] : [],
})

test('an interval holds what its bounds hold', () => {
  fc.assert(
    fc.property(range, texts, (bounds, text) => {
      const version = readVersion(text)
      const interval = intervalOf(bounds)
      if (version === null || interval === null) throw new Error('all texts are versions')
      const point = { version, text, isIncluded: true }
      expect(!isEmpty(overlap(interval, { from: point, to: point }))).toBe(contains([bounds], version))
    }),
  )
})

test('a union holds what one of its members holds, and its members lie apart', () => {
  fc.assert(
    fc.property(ranges, texts, (all, text) => {
      const version = readVersion(text)
      if (version === null) throw new Error('all texts are versions')
      const point = { version, text, isIncluded: true }
      const merged = union(all.flatMap((one) => intervalOf(one) ?? []))
      const holding = merged.filter((one) => !isEmpty(overlap(one, { from: point, to: point })))
      expect(holding.length).toBe(contains(all, version) ? 1 : 0)
    }),
  )
})

test('a version is affected exactly when a range contains it', () => {
  fc.assert(
    fc.property(ranges, texts, fc.boolean(), (all, text, hasFix) => {
      const version = readVersion(text)
      if (version === null) throw new Error('all texts are versions')
      const { answer } = affected(statement(all, hasFix), 'nova', { version: text }, versions)
      expect(answer === 'affected').toBe(contains(all, version) === true)
    }),
  )
})

test('a series is never better off than one of its versions', () => {
  fc.assert(
    fc.property(ranges, series, texts, fc.boolean(), (all, name, text, hasFix) => {
      const span = versions.spans.get('nova')?.get(name)
      const version = readVersion(text)
      const [first, below] = [readVersion(span?.first ?? ''), readVersion(span?.below ?? '')]
      if (version === null || first === null || below === null) return
      const isIn = contains(
        [
          [
            { op: '>=', version: span?.first ?? '' },
            { op: '<', version: span?.below ?? '' },
          ],
        ],
        version,
      )
      const whole = affected(statement(all, hasFix), 'nova', { series: name }, versions)
      const one = affected(statement(all, hasFix), 'nova', { version: text }, versions)
      if (isIn && one.answer === 'affected') expect(whole.answer).toBe('affected')
      if (isIn && whole.answer === 'affected' && whole.extent === 'all') expect(one.answer).toBe('affected')
    }),
  )
})

test('one more range never makes an affected series safe, and a reason is always given', () => {
  fc.assert(
    fc.property(ranges, range, series, (all, more, name) => {
      const before = affected(statement(all, true), 'nova', { series: name }, versions)
      const after = affected(statement([...all, more], true), 'nova', { series: name }, versions)
      if (before.answer === 'affected') expect(after.answer).toBe('affected')
      expect(after.reason).toMatch(/\S\.$/)
    }),
  )
})

test('without a fix, words never make anything safe', () => {
  const words = fc.constantFrom('', 'up to 2014.1.3', 'Grizzly and later', 'prior to Havana', 'All versions', 'TODO')
  const named = fc.subarray(versions.releases.map(({ name }) => name))
  fc.assert(
    fc.property(words, named, series, texts, (text, releases, name, version) => {
      const advisory = { ...statement([], false), affected: [{ product: 'nova', text, releases, ranges: null }] }
      for (const running of [{ series: name }, { version }])
        expect(affected(advisory, 'nova', running, versions).answer).not.toBe('not-affected')
    }),
  )
})
