import { expect, test } from 'vitest'
import { capped, MOST_OF_A_DOCUMENT } from '@/lib/input/problems/capped'
import type { Level, Problem } from '@/lib/input/problems/problem'
import { problemLog } from '@/lib/input/problems/problem-log'

const problem = (line: number, level: Level = 'error', what = 'it is wrong'): Problem => ({
  ...{ file: 'a.md', line, reason: 'schema', what, fix: 'mend it', level },
})
const many = (count: number, level: Level = 'error') => Array.from({ length: count }, (_, index) => problem(index + 1, level))

test('few problems are all told', () => expect(capped(many(MOST_OF_A_DOCUMENT))).toEqual(many(MOST_OF_A_DOCUMENT)))

test('of too many the first are told, and how many more there are', () => {
  const told = capped(many(300_000))
  expect(told).toHaveLength(MOST_OF_A_DOCUMENT + 1)
  expect(told.at(-1)).toMatchObject({ what: 'and 299,900 more problems', level: 'error', file: 'a.md' })
})

test('no number of warnings hides the error that refuses a document', () => {
  const told = capped([...many(1000, 'warning'), problem(2000)])
  expect(told.filter(({ level }) => level === 'error')).toEqual([problem(2000)])
  expect(told.at(-1)).toMatchObject({ what: 'and 901 more problems', level: 'warning' })
})

test('words without end are cut, and not within a character', () => {
  const [told] = capped([problem(1, 'error', `${'a'.repeat(499)}😀${'b'.repeat(1000)}`)])
  expect(told?.what).toBe(`${'a'.repeat(499)}…`)
})

test('a log names every refused file, and tells problems up to its limit', () => {
  const log = problemLog(2)
  log.add([problem(1), { ...problem(2), file: 'b.md' }])
  log.add([problem(3, 'warning'), { ...problem(4), file: 'c.md' }])
  expect(log.refused()).toEqual(['a.md', 'b.md', 'c.md'])
  expect(log.told().map(({ what }) => what)).toEqual(['it is wrong', 'it is wrong', 'and 2 more problems'])
})
