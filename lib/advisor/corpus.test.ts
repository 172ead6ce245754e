import { expect, test } from 'vitest'
import { corpusJson } from '@/lib/advisor/corpus'
import { mini } from '@/lib/advisor/mini-policy.test-data'
import { policyJson, policyProof } from '@/lib/advisor/policy-json'

test('the corpus of a policy is always the same', () => {
  const corpus = corpusJson(mini(), 50)
  expect(corpus).toEqual(corpusJson(mini(), 50))
  expect(corpus.entries).toHaveLength(50)
})

test('the published policy and its proof are plain JSON', () => {
  for (const found of [policyJson(mini()), policyProof(mini(), null)])
    expect(JSON.parse(JSON.stringify(found))).toEqual(JSON.parse(JSON.stringify(found)))
  expect(policyProof(mini(), null).outcomes.default?.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1)
})
