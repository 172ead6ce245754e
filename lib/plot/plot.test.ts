import fc from 'fast-check'
import { expect, test } from 'vitest'
import { gridOf, leftOf, middleOf, widthOf } from '@/lib/plot/percent'
import { runsOf } from '@/lib/plot/runs'
import { heightOf, stack } from '@/lib/plot/stack'
import { wrap } from '@/lib/plot/wrap'

test('columns share the width', () => {
  expect([leftOf(1, 4), middleOf(1, 4), widthOf(2, 4), leftOf(1, 3)]).toEqual(['25%', '37.5%', '50%', '33.333%'])
  expect(gridOf(33, 16)).toEqual(['0%', '48.485%', '96.97%'])
})

test('runs cover a list, and no two neighbours are equal', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', 'b', 'c')), (values) => {
      const runs = runsOf(values)
      expect(runs.flatMap(({ value, first, last }) => Array.from({ length: last - first + 1 }, () => value))).toEqual(values)
      expect(runs.every(({ value }, at) => runs[at - 1]?.value !== value)).toBe(true)
    }),
  )
})

test('items of a column stand on each other, in their order', () => {
  const stacked = stack([2013, 2012, 2013], (year) => year - 2012)
  expect(stacked.map(({ column, level }) => [column, level])).toEqual([
    [1, 0],
    [0, 0],
    [1, 1],
  ])
  expect([heightOf(stacked), heightOf([])]).toEqual([2, 0])
})

test('wrapped text keeps its words, and breaks a line only where it must', () => {
  expect(wrap('Container whose root is an unprivileged id', 15)).toEqual(['Container whose', 'root is an', 'unprivileged id'])
  expect(wrap('  unbreakable-word at once ', 6)).toEqual(['unbreakable-word', 'at', 'once'])
})
