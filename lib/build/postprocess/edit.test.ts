import { expect, test } from 'vitest'
import { applyEdits } from './edit'

test('edits are made at once, whatever their order', () => {
  expect(
    applyEdits('abcdef', [
      { start: 4, end: 5, text: 'E' },
      { start: 0, end: 0, text: '>' },
      { start: 1, end: 3, text: '' },
    ]),
  ).toBe('>adEf')
})

test('edits that overlap are refused', () => {
  expect(() =>
    applyEdits('abc', [
      { start: 0, end: 2, text: '' },
      { start: 1, end: 3, text: '' },
    ]),
  ).toThrow(RangeError)
})
