import { expect, test } from 'vitest'
import { ownDocument } from '@/lib/formats/generate/own-document'
import { documentOf } from '@/lib/formats/markdown/fixture'
import { markdown } from '@/lib/formats/markdown/markdown'

const SOME = [0, 1, 2, 899, 900, 4999, 89_999]

test.each(SOME)('document %i is read without an error or a warning, and is of a realistic size', (number) => {
  const { file, text } = ownDocument(number)
  const reading = markdown.read(documentOf(text, file))
  expect(reading.kind === 'refused' ? reading.problems : reading.warnings).toEqual([])
  expect(text.length).toBeGreaterThan(2000)
  expect(text.length).toBeLessThan(3600)
})

test('no id comes twice, and the same number gives the same document', () => {
  expect(new Set(SOME.map((number) => ownDocument(number).file)).size).toBe(SOME.length)
  expect(ownDocument(17)).toEqual(ownDocument(17))
})
