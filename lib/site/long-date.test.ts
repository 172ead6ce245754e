import { expect, test } from 'vitest'
import { longDate, withLongDates } from '@/lib/site/long-date'

test.each([
  ['2026-11-24', '24 November 2026'],
  ['2014-07-01', '1 July 2014'],
])('%s reads %s', (date, words) => expect(longDate(date)).toBe(words))

test('dates in a sentence are written out; what only looks like one stays', () => {
  expect(withLongDates('Out on 2014-10-16, fixed 2015-01-02; OSSA-2014-10-16 and 2014-10-161 are no days.')).toBe(
    'Out on 16 October 2014, fixed 2 January 2015; OSSA-2014-10-16 and 2014-10-161 are no days.',
  )
})
