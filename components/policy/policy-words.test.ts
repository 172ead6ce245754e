import { expect, test } from 'vitest'
import { choicesOf, percent, subjectOf } from '@/components/policy/policy-words'
import { miniPolicy } from '@/lib/advisor/mini-policy.test-data'

test.each([
  [1, '100 %'],
  [0.9999, 'over 99 %'],
  [0.7, '70 %'],
  [0.0453, '4.5 %'],
  [0.00064, '0.064 %'],
  [0.0000123, '0.0012 %'],
  [0, 'none'],
])('%s reads %s', (share, words) => expect(percent(share)).toBe(words))

test('a condition names the question it asks of, or the level', () => {
  expect(subjectOf(miniPolicy, 'tenancy')).toEqual({ name: 'Who shares a host?', anchor: 'question-tenancy' })
  expect(subjectOf(miniPolicy, 'wall')).toEqual({ name: 'The wall between tenants', anchor: 'level-wall' })
})

test('choices are labels of options or steps of a level', () => {
  expect(choicesOf(miniPolicy, 'tenancy', ['public'])).toEqual(['Anyone'])
  expect(choicesOf(miniPolicy, 'wall', ['separate-ids'])).toEqual(['separate ids'])
})
