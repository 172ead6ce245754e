import fc from 'fast-check'
import { expect, test } from 'vitest'
import { textChanges } from '@/lib/export/history/text-changes'

const partsOf = (before: string, after: string) =>
  textChanges(before, after)?.changes.map(({ parts }) =>
    parts.map(({ kind, text }) => (kind === 'same' ? text : kind === 'added' ? `{+${text}+}` : `[-${text}-]`)).join(''),
  )

test.each([
  ['a word', 'Nova before 31.2.1 is affected', 'Nova before 31.3.0 is affected', ['Nova before [-31.2.1-]{+31.3.0+} is affected']],
  ['words side by side', 'use the old way now', 'use another path now', ['use [-the old way-]{+another path+} now']],
  ['a word that is new', 'it is safe', 'it is not safe', ['it is {+not +}safe']],
  ['a sentence at the end', 'One.', 'One. Two.', ['One.{+ Two.+}']],
  ['nothing but where lines end', 'one two\nthree', 'one\ntwo three', []],
  ['nothing', 'same', 'same', []],
])('%s', (_, before, after, expected) => expect(partsOf(before, after)).toEqual(expected))

test('places that lie apart are two, with a line around each', () => {
  const lines = Array.from({ length: 20 }, (_, at) => `line ${at}`)
  const after = lines.with(3, 'line three').with(15, 'line fifteen')
  expect(textChanges(lines.join('\n'), after.join('\n'))).toMatchObject({
    added: 2,
    removed: 2,
    changes: [
      { before: ['line 2'], after: ['line 4'] },
      { before: ['line 14'], after: ['line 16'] },
    ],
  })
})

const words = fc.array(fc.constantFrom('a', 'b', 'c', '\n', 'd\n\n'), { maxLength: 40 }).map((list) => list.join(' '))
const squeezed = (text: string) => text.split(/\s+/).filter((word) => word !== '')

test('no word is lost and none is made up', () => {
  fc.assert(
    fc.property(words, words, (before, after) => {
      const found = textChanges(before, after)
      const count = (text: string) => squeezed(text).length
      expect(count(before) - (found?.removed ?? 0)).toBe(count(after) - (found?.added ?? 0))
      for (const { parts, before: above, after: below } of found?.changes ?? []) {
        const textOf = (gone: string) => parts.flatMap(({ kind, text }) => (kind === gone ? [] : [text])).join('')
        expect(squeezed(before).join(' ')).toContain(squeezed([...above, textOf('added'), ...below].join('\n')).join(' '))
        expect(squeezed(after).join(' ')).toContain(squeezed([...above, textOf('removed'), ...below].join('\n')).join(' '))
      }
    }),
    { numRuns: 300 },
  )
})
