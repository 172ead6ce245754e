import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isInShard, parseShard, WHOLE } from '@/lib/build/shard'

test('every name is in exactly one part, and all names are in the whole', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 1, max: 20 }), (name, of) => {
      const parts = Array.from({ length: of }, (_, at) => ({ nth: at + 1, of }))
      expect(parts.filter((part) => isInShard(part, name))).toHaveLength(1)
      expect(isInShard(WHOLE, name)).toBe(true)
    }),
  )
})

test('parts are about as large as each other', () => {
  const names = Array.from({ length: 3000 }, (_, at) => `page advisories/[id] id=bh-2026-${at}`)
  for (const nth of [1, 2, 3]) expect(names.filter((name) => isInShard({ nth, of: 3 }, name)).length).toBeGreaterThan(900)
})

test('a part is written 2/3', () => {
  expect(parseShard('2/3')).toEqual({ nth: 2, of: 3 })
})

test.each(['', '0/3', '4/3', '1', '1/0', 'a/b', '1/2/3', '-1/2', '1/9999'])('"%s" names no part', (text) => {
  expect(() => parseShard(text)).toThrow('write 2/3')
})
