import { expect, test } from 'vitest'
import { descriptionOf } from '@/lib/site/description'

test('a long summary ends at a word, with the id in front', () => {
  const text = descriptionOf('BH-2026-001', 'word '.repeat(60).trim())
  expect(text).toMatch(/^BH-2026-001: (word )+word…$/)
  expect(text.length).toBeLessThanOrEqual(155)
})
