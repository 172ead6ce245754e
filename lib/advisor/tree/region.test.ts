import { expect, test } from 'vitest'
import { IMPOSSIBLE } from '@/lib/advisor/compile/diagram-store'
import { mini, miniOpen } from '@/lib/advisor/mini-policy.test-data'
import { type RegionRow, regionOf } from '@/lib/advisor/tree/region'
import { namedWorld, valueIn, worldAt, worldCount } from '@/lib/advisor/verify/assignments'

const compilation = mini()
const outcome = compilation.model.outcome.get('default') ?? 0
const worlds = Array.from({ length: worldCount(miniOpen) }, (_, at) => worldAt(miniOpen, at))
  .map((indexes) => ({ world: namedWorld(miniOpen, indexes), value: valueIn(miniOpen, miniOpen.profiles.default ?? -1, indexes) }))
  .filter(({ value }) => value !== IMPOSSIBLE)
const keeps = (world: Readonly<Record<string, string>>, row: RegionRow) =>
  Object.entries(row).every(([question, options]) => options.includes(world[question] ?? ''))

test.each(compilation.model.outcomes.map((_, value) => value))('rows cover outcome %i and nothing else that is possible', (wanted) => {
  const { rows, share, covered } = regionOf(compilation, outcome, (value) => value === wanted)
  for (const { world, value } of worlds) expect(rows.some(({ when }) => keeps(world, when))).toBe(value === wanted)
  expect(share).toBeCloseTo(worlds.filter(({ value }) => value === wanted).length / worlds.length)
  expect(covered).toBe(1)
})

test('what is always so is so in every world of the region', () => {
  const { always } = regionOf(compilation, outcome, (value) => value === 1)
  for (const { world, value } of worlds) if (value === 1) expect(keeps(world, always)).toBe(true)
})

test('fewer rows are wide rows, and say how much they leave out', () => {
  const whole = regionOf(compilation, outcome, (value) => value === 1)
  const part = regionOf(compilation, outcome, (value) => value === 1, 1)
  expect(part.rows).toHaveLength(1)
  expect(part.covered).toBeLessThanOrEqual(whole.covered)
})
