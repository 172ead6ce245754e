import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseBatch } from '@/lib/advisor/runtime/parse-batch'

test('options are words, also where JSON has numbers', () => {
  expect(parseBatch('[{"release":22,"tenancy":["partners","public"],"code":"?"}]')).toEqual([
    { release: '22', tenancy: ['partners', 'public'], code: '?' },
  ])
})

test.each([
  ['an object', '{}', 'the batch is not a JSON array of answers, such as [{ "tenancy": "public" }]'],
  ['an entry that is a word', '[{}, "x"]', 'entry 2: it is not an object, such as { "tenancy": "public" }'],
  ['an answer that is an object', '[{"tenancy":{}}]', 'entry 1: "tenancy" is not an option, a list of them, or "?"'],
  ['an answer that is nothing', '[{"tenancy":null}]', 'entry 1: "tenancy" is not an option, a list of them, or "?"'],
])('%s is refused with its place', (_, text, message) => {
  expect(() => parseBatch(text)).toThrow(new SyntaxError(message))
})

test('any text is read, or refused as a wrong use', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      try {
        expect(Array.isArray(parseBatch(text))).toBe(true)
      } catch (error) {
        expect(error).toBeInstanceOf(SyntaxError)
      }
    }),
  )
})
