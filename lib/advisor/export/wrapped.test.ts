import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wrapped } from '@/lib/advisor/export/wrapped'

test('lines after the first hang below its text', () => {
  expect(wrapped('  - ', 'one two three', 12)).toBe('  - one two\n    three')
})

test('no word is lost or broken, and a line is too long only where one word is', () => {
  const words = fc.array(fc.stringMatching(/^[a-z]{1,20}$/), { minLength: 1 })
  fc.assert(
    fc.property(words, (list) => {
      const lines = wrapped('- ', list.join(' '), 20).split('\n')
      expect(lines.flatMap((line) => line.slice(2).split(' '))).toEqual(list)
      for (const line of lines) expect(line.length <= 20 || !line.slice(2).includes(' ')).toBe(true)
    }),
  )
})
