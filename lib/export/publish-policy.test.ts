import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { mini } from '@/lib/advisor/mini-policy.test-data'
import { policyProof } from '@/lib/advisor/prove/policy-proof'
import { policyCorpus } from '@/lib/advisor/verify/policy-corpus'
import { publishPolicy } from '@/lib/export/publish-policy'

const files = () => {
  const compilation = mini()
  return [...publishPolicy(compilation, policyProof(compilation, null), policyCorpus(compilation, 20))]
}
const [policy, corpus] = files().map(({ text }) => JSON.parse(text))

test('each policy has two files, named for its id and version', () => {
  expect(files().map(({ path }) => path)).toEqual(['api/v1/policy/mini/2026.1.0.json', 'api/v1/policy/mini/2026.1.0/corpus.json'])
})

test('the same policy gives the same bytes', () => expect(files()).toEqual(files()))

test('texts, compiled form and all fifteen properties are in one file', () => {
  expect(policy.texts.questions[0].ask).toMatch(/\?$/)
  expect(policy.compiled.digest).toBe(policy.digest)
  expect(policy.proof.properties.map(({ number }: { number: number }) => number)).toEqual(Array.from({ length: 15 }, (_, at) => at + 1))
})

test('the digest of the corpus is that of its entries', () => {
  expect(corpus.entries).toHaveLength(20)
  expect(createHash('sha256').update(JSON.stringify(corpus.entries)).digest('hex')).toBe(corpus.digest)
})
