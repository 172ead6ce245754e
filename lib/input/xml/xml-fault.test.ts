import { expect, test } from 'vitest'
import { xmlFault } from '@/lib/input/xml/xml-fault'

test.each([
  ['elements side by side', '<a/>\n<b x="1">text</b>'],
  ['text alone', 'text'],
])('%s are well-formed', (_, text) => expect(xmlFault(text)).toBeNull())

test.each([
  ['an element that is not closed', '<a>\n<b>\n</a>', 3, /unexpected close tag/],
  ['an attribute that comes twice', '<a\n b="1" b="2"/>', 2, /duplicate attribute/],
  ['an entity that is not XML’s own', '\n<a>&e;</a>', 2, /undefined entity/],
  ['a character that XML does not allow', '<a>\u0000</a>', 1, /disallowed character/],
])('%s is told with its line', (_, text, line, says) => {
  expect(xmlFault(text)).toEqual({ line, says: expect.stringMatching(says) })
})

test('100,000 elements in each other do no harm', () => {
  expect(xmlFault('<a>'.repeat(100_000) + '</a>'.repeat(100_000))).toBeNull()
})
