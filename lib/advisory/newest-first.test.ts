import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newestFirst, recentlyChangedFirst } from '@/lib/advisory/newest-first'

const date = fc.constantFrom(null, '2014-07-24', '2014-09-29', '2026-11-24')
const advisories = fc.array(fc.record({ id: fc.constantFrom('OSSN-2', 'OSSN-10', 'BH-1'), published: date, modified: date }))

test('what has no date comes last, and ids count as numbers', () => {
  const list = [
    { id: 'OSSN-2', published: null, modified: null },
    { id: 'OSSN-10', published: null, modified: null },
    { id: 'BH-1', published: '2026-11-24', modified: null },
  ]
  expect(newestFirst(list).map(({ id }) => id)).toEqual(['BH-1', 'OSSN-10', 'OSSN-2'])
})

test('only what was changed after its publication is recently changed', () => {
  const list = [
    { id: 'A', published: '2026-11-24', modified: null },
    { id: 'B', published: '2014-07-24', modified: '2026-11-25' },
    { id: 'C', published: '2026-11-26', modified: '2026-11-26' },
    { id: 'D', published: null, modified: '2026-11-26' },
  ]
  expect(recentlyChangedFirst(list).map(({ id }) => id)).toEqual(['D', 'B'])
})

test('the order does not depend on the order that came in, and nothing is changed', () => {
  fc.assert(
    fc.property(advisories, (list) => {
      const before = structuredClone(list)
      expect(newestFirst(list.toReversed()).map(key)).toEqual(newestFirst(list).map(key))
      expect(list).toEqual(before)
    }),
  )
})

const key = ({ id, published }: { id: string; published: string | null }) => `${published} ${id}`
