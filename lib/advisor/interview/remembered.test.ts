import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { remembered, verdictOn } from '@/lib/advisor/interview/remembered'
import { answersOf, miniOpen as open } from '@/lib/advisor/mini-policy.test-data'
import { verdict } from '@/lib/advisor/runtime/verdict'

test('what is remembered is what would be computed', () => {
  fc.assert(
    fc.property(answersOf(open), (answers) => {
      expect(verdictOn(open, answers)).toEqual(verdict(open, answers))
    }),
  )
})

test('equal answers are computed once, whatever their order; another policy is another question', () => {
  const compute = vi.fn(() => null)
  const ask = remembered(compute)
  ask(open, { release: ['new'], tenancy: ['public'] })
  ask(open, { tenancy: ['public'], release: ['new'] })
  expect(compute).toHaveBeenCalledTimes(1)
  ask(open, { release: ['new'] })
  ask({ ...open }, { release: ['new'] })
  expect(compute).toHaveBeenCalledTimes(3)
})
