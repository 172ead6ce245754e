import { expect, test } from 'vitest'
import { longDate } from '@/lib/site/long-date'

test.each([
  ['2026-11-24', '24 November 2026'],
  ['2014-07-01', '1 July 2014'],
])('%s reads %s', (date, words) => expect(longDate(date)).toBe(words))
