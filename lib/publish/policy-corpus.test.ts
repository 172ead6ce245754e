import { expect, test } from 'vitest'
import { corpusJson } from '@/lib/advisor/corpus'
import { mini } from '@/lib/advisor/mini-policy.test-data'
import { policyCorpus } from '@/lib/publish/policy-corpus'

test('it is the corpus of full advice, to the byte', () => {
  expect(JSON.stringify(policyCorpus(mini(), 300))).toBe(JSON.stringify(corpusJson(mini(), 300)))
})
