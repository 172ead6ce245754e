import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareAnswers } from '@/lib/advisor/interview/compare-answers'
import { answersOf, miniOpen as open } from '@/lib/advisor/mini-policy.test-data'

const OURS = { release: ['new'], tenancy: ['single'], guest: ['linux'], density: ['high'] }

test('of several differences the one that makes the results differ is named', () => {
  const found = compareAnswers(open, OURS, { ...OURS, tenancy: ['public'], density: ['normal'] })
  expect(found.agree).toBe(false)
  expect(found.differences.map(({ question }) => question)).toEqual(['tenancy', 'density'])
  expect(found.settle).toBe('tenancy')
})

test('different answers that lead to one result agree', () => {
  const theirs = { ...OURS, tenancy: ['public'] }
  const found = compareAnswers(open, { ...theirs, density: ['normal'] }, theirs)
  expect(found).toMatchObject({ agree: true, settle: null })
  expect(found.differences).toEqual([{ question: 'density', ours: ['normal'], theirs: ['high'], matters: false, settles: false }])
})

test('the order of several options is no difference', () => {
  expect(compareAnswers(open, { tenancy: ['single', 'public'] }, { tenancy: ['public', 'single'] }).differences).toEqual([])
})

test('it does not matter who is asked first', () => {
  fc.assert(
    fc.property(answersOf(open), answersOf(open), (ours, theirs) => {
      const [here, there] = [compareAnswers(open, ours, theirs), compareAnswers(open, theirs, ours)]
      expect(there.agree).toBe(here.agree)
      expect(there.settle).toBe(here.settle)
      expect(there.differences).toEqual(here.differences.map((each) => ({ ...each, ours: each.theirs, theirs: each.ours })))
    }),
  )
})
