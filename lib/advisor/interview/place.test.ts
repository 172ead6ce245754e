import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fragmentOf, type Place, readView, versionIn } from '@/lib/advisor/interview/place'
import { answersOf, miniOpen as open } from '@/lib/advisor/mini-policy.test-data'
import { encode } from '@/lib/advisor/runtime/link'

const head = `#MIN:2026.1.0-${open.digest.slice(0, 8)}`
const places: readonly Place[] = [
  { kind: 'start' },
  { kind: 'settled' },
  { kind: 'review' },
  { kind: 'expert' },
  { kind: 'result' },
  { kind: 'question', id: 'tenancy', from: null },
  { kind: 'question', id: 'tenancy', from: 'review' },
  { kind: 'question', id: 'guest', from: 'refine' },
  { kind: 'compare', others: {} },
  { kind: 'compare', others: { tenancy: ['single', 'public'], guest: '?' } },
]

test('answers and what is open survive the trip through the address', () => {
  const some = answersOf(open).map((answers) => Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer.length > 0)))
  fc.assert(
    fc.property(some, fc.constantFrom(...places), (answers, place) => {
      const { place: found, link } = readView(open, fragmentOf(open, { answers, current: 'lxc' }, place))
      expect(found).toEqual(place)
      expect(link.answers).toEqual(answers)
      expect(link.current).toBe('lxc')
      expect(link.unknown).toEqual([])
    }),
  )
})

test('the address of the result is the permanent link, and nothing else', () => {
  const state = { answers: { tenancy: ['public'] } }
  expect(fragmentOf(open, state, { kind: 'result' })).toBe(encode(open, state))
})

test.each<readonly [string, string, Place['kind']]>([
  ['no fragment', '', 'start'],
  ['the target of the skip link', '#main', 'start'],
  ['a permanent link', `${head}/TEN:C`, 'result'],
  ['a link without answers', head, 'result'],
  ['a place that a mail program escaped', `${head}/TEN:C%7Eat%3Areview`, 'review'],
  ['a place that nobody knows', `${head}/TEN:C~at:nowhere`, 'result'],
  ['a question that nobody knows', `${head}~at:QQQ`, 'result'],
])('%s opens the right page', (_, fragment, kind) => expect(readView(open, fragment).place.kind).toBe(kind))

test('what is not understood is told, not dropped', () => {
  expect(readView(open, `${head}/TEN:C/QQQ:A~at:review`).link.unknown).toEqual(['QQQ:A'])
  expect(readView(open, '#something').link.unknown).toEqual(['something'])
})

test('the version of a link is read before its policy is at hand', () => {
  expect(versionIn(`${head}/TEN:C`)).toBe('2026.1.0')
  expect(versionIn('#main')).toBeNull()
  expect(versionIn('')).toBeNull()
})
