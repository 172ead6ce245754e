import { expect, test } from 'vitest'
import { miniOpen as open } from '@/lib/advisor/mini-policy.test-data'
import { readAnswers, readArguments } from '@/lib/advisor/runtime/read-answers'

test('options are put in the order of the policy', () => {
  expect(readArguments(open, ['tenancy=public,single', 'guest=?', 'current=lxc'])).toEqual({
    answers: { tenancy: ['single', 'public'], guest: '?' },
    current: 'lxc',
  })
})

test('an answer that says nothing is kept as such', () => {
  expect(readArguments(open, ['tenancy='])).toEqual(readAnswers(open, { tenancy: [] }))
})

test.each([
  ['an unknown question', ['relese=new'], 'there is no question "relese"; did you mean "release"?'],
  ['an unknown option', ['tenancy=publik'], 'there is no option of tenancy "publik"; did you mean "public"?'],
  ['an unknown candidate of today', ['current=lcx'], 'there is no candidate "lcx"; did you mean "lxc"?'],
  ['a word without an answer', ['tenancy'], 'write "tenancy=option"'],
  [
    'a question that is answered twice',
    ['tenancy=public', 'tenancy=single'],
    '"tenancy" is answered twice; where both may hold, write tenancy=public,single',
  ],
])('%s is refused in words that help', (_, words, message) => {
  expect(() => readArguments(open, words)).toThrow(message)
})
