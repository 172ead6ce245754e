import { expect, test } from 'vitest'
import type { Severity } from '@/lib/advisory/advisory'
import { countedYears } from '@/lib/library/indexes/counted-years'

const rated = (published: string | null, rating: Severity['rating']) => ({
  published,
  severity: rating === null ? [] : [{ type: 'RATING' as const, vector: null, score: null, rating }],
})

test('every year between the first and the last is counted, and what nobody dates or rates is not made up', () => {
  const years = countedYears([rated('2014-07-24', 'high'), rated('2016-01-01', null), rated('2016-05-01', 'high'), rated(null, 'low')])
  expect(years.map(({ year, all, counts }) => [year, all, counts.high, counts.unrated, counts.low])).toEqual([
    [2014, 1, 1, 0, 0],
    [2015, 0, 0, 0, 0],
    [2016, 2, 1, 1, 0],
  ])
  expect(countedYears([rated(null, 'low')])).toEqual([])
})
