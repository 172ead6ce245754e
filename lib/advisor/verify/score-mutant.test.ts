import { expect, test } from 'vitest'
import { mini, miniPolicy } from '@/lib/advisor/mini-policy.test-data'
import { mutantsOf } from '@/lib/advisor/verify/mutants'
import { scoreMutant, suggestedCase } from '@/lib/advisor/verify/score-mutant'

const mutants = mutantsOf(miniPolicy)

test('each mutant differs from the policy, and has a name of its own', () => {
  expect(new Set(mutants.map(({ name }) => name)).size).toBe(mutants.length)
  for (const { policy } of mutants) expect(policy).not.toEqual(miniPolicy)
})

test('a mutant that nobody notices comes with an assignment, and a case on that assignment kills it', () => {
  const original = mini()
  const scores = mutants.map((mutant) => ({ mutant, score: scoreMutant(original, mutant, []) }))
  expect(new Set(scores.map(({ score }) => score.kind))).toEqual(new Set(['equal', 'alive', 'killed']))
  const survivors = scores.flatMap(({ mutant, score }) => {
    if (score.kind !== 'alive' || score.differs.kind !== 'advice') return []
    const found = suggestedCase(original, 'the case', score.differs.assignment)
    return scoreMutant(original, mutant, [found]).kind === 'killed' ? [] : [mutant.name]
  })
  // A case cannot say that what is recommended needs no control: an invariant can.
  expect(survivors).toEqual(['rule lxc-mapping: candidate with kvm'])
})
