import fc from 'fast-check'
import leven from 'leven'
import { expect, test } from 'vitest'
import { mostSlips } from '@/lib/library/search/search-options'
import { meantFor } from '@/lib/library/search/split/slips'

const word = fc.array(fc.constantFrom('a', 'b', 'c', 'é'), { minLength: 1, maxLength: 8 }).map((letters) => letters.join(''))

test('finds what a comparison with each word by itself finds, the nearest first', () => {
  fc.assert(
    fc.property(word, fc.uniqueArray(word, { maxLength: 12 }), (asked, words) => {
      const vocabulary = words.toSorted()
      const near = vocabulary.map((other) => ({ other, distance: leven(asked, other) }))
      const expected = mostSlips(asked) === 0 ? [] : near.filter(({ distance }) => distance <= mostSlips(asked))
      expect(meantFor(asked, vocabulary)).toEqual(expected.toSorted((a, b) => a.distance - b.distance))
    }),
    { numRuns: 2000 },
  )
})

test('of many, a dozen are tried', () => {
  const vocabulary = Array.from('abcdefghijklmnop', (letter) => `serve${letter}`)
  expect(meantFor('server', vocabulary)).toHaveLength(12)
  expect(meantFor('serverr', vocabulary)[0]).toEqual({ other: 'servea', distance: 2 })
})
