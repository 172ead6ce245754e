import fc from 'fast-check'
import { expect, test } from 'vitest'
import { range, shares, support, witness } from '@/lib/advisor/compile/diagram-queries'
import { createDiagrams, type Ref } from '@/lib/advisor/compile/diagrams'

const ARITIES = [2, 3, 2]
const table = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 12, maxLength: 12 })

function build(values: readonly number[]) {
  const diagrams = createDiagrams(ARITIES)
  return { diagrams, ref: tree(diagrams, values, 0) }
}

function tree(diagrams: ReturnType<typeof createDiagrams>, values: readonly number[], variable: number): Ref {
  if (variable === ARITIES.length) return diagrams.terminal(values[0] ?? 0)
  const size = values.length / (ARITIES[variable] ?? 1)
  const parts = Array.from({ length: ARITIES[variable] ?? 0 }, (_, at) => values.slice(at * size, (at + 1) * size))
  return diagrams.node(
    variable,
    parts.map((part) => tree(diagrams, part, variable + 1)),
  )
}

test('equal functions have equal refs', () => {
  fc.assert(
    fc.property(table, table, (a, b) => {
      const diagrams = createDiagrams(ARITIES)
      expect(tree(diagrams, a, 0) === tree(diagrams, b, 0)).toBe(a.join() === b.join())
    }),
  )
})

test('an operation on diagrams is the operation on each value', () => {
  fc.assert(
    fc.property(table, table, (a, b) => {
      const diagrams = createDiagrams(ARITIES)
      const minus = diagrams.operation((left, right) => left - right)
      const found = diagrams.apply(minus, tree(diagrams, a, 0), tree(diagrams, b, 0))
      const wanted = a.map((value, at) => value - (b[at] ?? 0))
      expect(found).toBe(tree(diagrams, wanted, 0))
    }),
  )
})

test('range, support, shares and witness are those of the table', () => {
  fc.assert(
    fc.property(table, (values) => {
      const { diagrams, ref } = build(values)
      expect(range(diagrams, ref)).toEqual([...new Set(values)].toSorted())
      const dependsOnFirst = values.slice(0, 6).join() !== values.slice(6).join()
      expect(support(diagrams, ref).includes(0)).toBe(dependsOnFirst)
      for (const [value, share] of shares(diagrams, ref)) expect(share).toBeCloseTo(values.filter((each) => each === value).length / 12)
      const found = witness(diagrams, ref, (value) => value === 3)
      expect(found !== null).toBe(values.includes(3))
      if (found === null) return
      const [a = 0, b = 0, c = 0] = [0, 1, 2].map((variable) => found.get(variable) ?? 0)
      expect(values[a * 6 + b * 2 + c]).toBe(3)
    }),
  )
})

test('restricting keeps the half where a variable has a value', () => {
  fc.assert(
    fc.property(table, (values) => {
      const { diagrams, ref } = build(values)
      const upper = values.slice(6)
      expect(diagrams.restrict(ref, 0, 1)).toBe(tree(diagrams, [...upper, ...upper], 0))
    }),
  )
})
