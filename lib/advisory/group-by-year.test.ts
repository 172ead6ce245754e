import { expect, test } from 'vitest'
import { groupByYear } from '@/lib/advisory/group-by-year'

test('every advisory stands in one group, in the order that came in', () => {
  const list = [{ published: '2026-11-24' }, { published: '2026-01-02' }, { published: '2014-07-24' }, { published: null }]
  expect(groupByYear(list)).toEqual([
    { year: '2026', advisories: list.slice(0, 2) },
    { year: '2014', advisories: [list[2]] },
    { year: null, advisories: [list[3]] },
  ])
})
