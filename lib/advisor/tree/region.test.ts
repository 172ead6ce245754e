import { expect, test } from 'vitest'
import { IMPOSSIBLE } from '@/lib/advisor/compile/diagram-store'
import { mini, miniOpen } from '@/lib/advisor/mini-policy.test-data'
import { type RegionRow, regionOf } from '@/lib/advisor/tree/region'
import { assignmentAt, assignmentCount, namedAssignment, valueIn } from '@/lib/advisor/verify/assignments'

const compilation = mini()
const outcome = compilation.model.outcome.get('default') ?? 0
const assignments = Array.from({ length: assignmentCount(miniOpen) }, (_, at) => assignmentAt(miniOpen, at))
  .map((indexes) => ({
    assignment: namedAssignment(miniOpen, indexes),
    value: valueIn(miniOpen, miniOpen.profiles.default ?? -1, indexes),
  }))
  .filter(({ value }) => value !== IMPOSSIBLE)
const keeps = (assignment: Readonly<Record<string, string>>, row: RegionRow) =>
  Object.entries(row).every(([question, options]) => options.includes(assignment[question] ?? ''))

test.each(compilation.model.outcomes.map((_, value) => value))('rows cover outcome %i and nothing else that is possible', (wanted) => {
  const { rows, share, covered } = regionOf(compilation, outcome, (value) => value === wanted)
  for (const { assignment, value } of assignments) expect(rows.some(({ when }) => keeps(assignment, when))).toBe(value === wanted)
  expect(share).toBeCloseTo(assignments.filter(({ value }) => value === wanted).length / assignments.length)
  expect(covered).toBe(1)
})

test('what is always so is so in every assignment of the region', () => {
  const { always } = regionOf(compilation, outcome, (value) => value === 1)
  for (const { assignment, value } of assignments) if (value === 1) expect(keeps(assignment, always)).toBe(true)
})

test('fewer rows are wide rows, and say how much they leave out', () => {
  const whole = regionOf(compilation, outcome, (value) => value === 1)
  const part = regionOf(compilation, outcome, (value) => value === 1, 1)
  expect(part.rows).toHaveLength(1)
  expect(part.covered).toBeLessThanOrEqual(whole.covered)
})
