import { expect, test } from 'vitest'
import { miniOpen as open } from '@/lib/advisor/mini-policy.test-data'
import { readAnswers } from '@/lib/advisor/runtime/read-answers'
import { randomAnswers } from '@/lib/advisor/verify/random-answers'
import { randomFrom } from '@/lib/random-from'

test('the same seed gives the same answers, and all of them are of the policy', () => {
  const [one, other] = [randomFrom(7), randomFrom(7)]
  for (let at = 0; at < 200; at += 1) {
    const answers = randomAnswers(open, one)
    expect(answers).toEqual(randomAnswers(open, other))
    expect(() => readAnswers(open, answers)).not.toThrow()
  }
})
