import { expect, test } from 'vitest'
import { mini, miniOpen as open } from '@/lib/advisor/mini-policy.test-data'
import { interviews } from '@/lib/advisor/prove/interview'
import { assignmentCount } from '@/lib/advisor/verify/assignments'
import { adaptive, inOrder, questionsAsked, unpinned } from '@/scripts/bench/questions-asked'

const people = Array.from({ length: assignmentCount(open) }, (_, number) => number)
const mean = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0) / counts.length

test('over all people, the mean is near the one that is proved over all assignments that are possible', () => {
  expect(Math.abs(mean(questionsAsked(open, people, adaptive)) - interviews(mini()).mean)).toBeLessThan(0.5)
})

test('nobody is asked more than there are questions, in whatever order', () => {
  const order = open.questions.map(({ id }) => id)
  for (const ask of [adaptive, unpinned, inOrder(order), inOrder(order.toReversed())])
    expect(Math.max(...questionsAsked(open, people, ask))).toBeLessThanOrEqual(order.length)
})
