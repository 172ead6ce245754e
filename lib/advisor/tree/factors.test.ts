import fc from 'fast-check'
import { expect, test } from 'vitest'
import { support } from '@/lib/advisor/compile/diagram-queries'
import type { Ref } from '@/lib/advisor/compile/diagrams'
import { mini } from '@/lib/advisor/mini-policy.test-data'
import { factorsOf } from '@/lib/advisor/tree/factors'

const { store } = mini()
const { diagrams } = store
const literal = fc.tuple(fc.nat(store.order.length - 1), fc.nat(7)).map(([variable, bits]) =>
  diagrams.literal(
    variable,
    [0, 1, 2].filter((at) => (bits >> at) & 1),
  ),
)
/** Any region: an "or" of "and"s. */
const anyRegion = fc
  .array(fc.array(literal, { minLength: 1, maxLength: 3 }).map(store.allOf), { minLength: 1, maxLength: 3 })
  .map(store.anyOf)
const supports = (refs: readonly Ref[]) => refs.map((ref) => support(diagrams, ref))

test('a region holds exactly where all its demands hold, and they share no question', () => {
  fc.assert(
    fc.property(anyRegion, (region) => {
      const parts = factorsOf(store, region)
      if (region === store.never) return
      expect(store.allOf(parts)).toBe(region)
      const asked = supports(parts).flat()
      expect(new Set(asked).size).toBe(asked.length)
    }),
  )
})

test('demands that were put together are found again', () => {
  const [a, b] = [diagrams.literal(0, [0]), store.anyOf([diagrams.literal(1, [0]), diagrams.literal(2, [1])])]
  expect(factorsOf(store, store.allOf([a, b]))).toEqual([a, b])
})
