import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Edit, edits } from '@/lib/export/history/edits'

const texts = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 25 })
const without = (list: readonly Edit[] | null, kind: Edit['kind']) =>
  (list ?? []).filter((edit) => edit.kind !== kind).map(({ text }) => text)

/** The length of the longest list that is in both, by the book. */
function common(a: readonly string[], b: readonly string[]): number {
  let row = Array<number>(b.length + 1).fill(0)
  for (const one of a) {
    const next = [0]
    for (const [at, other] of b.entries()) next.push(one === other ? (row[at] ?? 0) + 1 : Math.max(next[at] ?? 0, row[at + 1] ?? 0))
    row = next
  }
  return row.at(-1) ?? 0
}

test('without what is new it is the old list, without what is gone the new one, and no change too many', () => {
  fc.assert(
    fc.property(texts, texts, (before, after) => {
      const list = edits(before, after)
      expect(without(list, 'added')).toEqual(before)
      expect(without(list, 'removed')).toEqual(after)
      expect(list?.filter(({ kind }) => kind === 'same')).toHaveLength(common(before, after))
      expect(list?.some(({ kind }, at) => kind === 'added' && list[at + 1]?.kind === 'removed')).toBe(false)
    }),
    { numRuns: 400 },
  )
})

test('what is the same by its key is shown as it is now', () => {
  expect(edits(['a', '\n', 'b'], ['a', ' ', 'b'], (text) => text.trim())?.map(({ text }) => text)).toEqual(['a', ' ', 'b'])
})

test('another text is no change, and that is known soon', () => {
  const list = (prefix: string) => Array.from({ length: 30_000 }, (_, at) => `${prefix}${at}`)
  const started = performance.now()
  expect(edits(list('a'), list('b'))).toBeNull()
  expect(performance.now() - started).toBeLessThan(5000)
})
