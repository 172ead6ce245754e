import { expect, test } from 'vitest'
import { advisoriesByQuestion, questionsOf } from '@/components/policy/bearing'
import { miniPolicy } from '@/lib/advisor/mini-policy.test-data'

test('questions stand in the order of the policy, and lead to it', () => {
  expect(questionsOf(miniPolicy, { questions: ['guest', 'tenancy', 'unknown'] })).toEqual([
    { id: 'tenancy', name: 'Who shares a host?', path: '/advisor/policy/#question-tenancy' },
    { id: 'guest', name: 'What do the guests run?', path: '/advisor/policy/#question-guest' },
  ])
})

test('advisories are found by each question that they bear on', () => {
  const first = { id: 'BH-2026-001', title: 'One', questions: ['tenancy', 'guest'] }
  const second = { id: 'BH-2026-002', title: 'Two', questions: ['tenancy'] }
  const found = advisoriesByQuestion([first, second])
  expect(found.get('tenancy')?.map(({ id }) => id)).toEqual(['BH-2026-001', 'BH-2026-002'])
  expect(found.get('guest')).toEqual([{ id: 'BH-2026-001', name: 'One', path: '/advisories/bh-2026-001/' }])
})
