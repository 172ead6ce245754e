import { expect, test } from 'vitest'
import { honestFacts, honestMini } from '@/lib/advisor/honest-mini.test-data'
import type { Condition } from '@/lib/advisor/policy/condition'
import { ALWAYS } from '@/lib/advisor/policy/condition'
import type { Policy } from '@/lib/advisor/policy/policy-schema'
import { faultsOf } from '@/lib/advisor/policy/references'
import type { ResultWords } from '@/lib/advisor/policy/words-schema'

type Words = NonNullable<Policy['words']>
const withWords = (words: Words): Policy => ({ ...honestMini, words })
const told = (policy: Policy) =>
  faultsOf(policy, honestFacts).map(({ path, unknown }) => `${path.join('.')} ${unknown?.kind} ${unknown?.id}`)
const when: Condition = { ...ALWAYS, is: { tenancy: ['nobody'] } }
const words = honestMini.words ?? ({} as ResultWords) // it has words, as the first test shows

test('words that use declared ids alone are taken', () => {
  expect(honestMini.words).toBeDefined()
  expect(told(honestMini)).toEqual([])
})

test.each([
  ['a sentence', { ...words, risk: [{ when, says: 'Never told.' }] }, 'words.risk.0.when.tenancy.0 option or step of tenancy nobody'],
  ['a candidate', { ...words, holds: [{ when: ALWAYS, for: ['xem'], says: 'For nobody.' }] }, 'words.holds.0.for.0 candidate xem'],
  ['a way', { ...words, migrate: [{ when: ALWAYS, says: 'Go.', because: ['nota'] }] }, 'words.migrate.0.because.0 evidence nota'],
])('%s with an id that nobody declares is reported', (_, broken, fault) => expect(told(withWords(broken))).toEqual([fault]))
