import type { Compilation } from '@/lib/advisor/compile'
import { witness } from '@/lib/advisor/diagram-queries'
import type { Ref } from '@/lib/advisor/diagrams'

/** One row of a region: in every world that keeps to it the candidate is acceptable. A question that is left out may have any answer. */
export type EnvelopeRow = Readonly<Record<string, readonly string[]>>

/**
 * The whole region in which a candidate is acceptable, with or without controls, as rows that together cover it and nothing else.
 * Each row is as wide as it can be; rows may overlap.
 */
export function envelope({ policy, model, bench }: Compilation, candidate: string): EnvelopeRow[] {
  const { diagrams, op, order, allOf, never } = bench
  const region = diagrams.map(model.status.get(candidate) ?? never, (value) => (value === 1 || value === 2 ? 1 : 0))
  const cubeRef = (cube: readonly (readonly number[])[]): Ref =>
    allOf(cube.map((options, variable) => diagrams.literal(variable, options)).toReversed())
  const isInside = (cube: readonly (readonly number[])[]) => diagrams.apply(op.without, cubeRef(cube), region) === never
  const rows: EnvelopeRow[] = []
  let uncovered = region
  for (;;) {
    const seed = witness(diagrams, uncovered, (value) => value === 1)
    if (seed === null) return rows
    let cube = order.map((_, variable) =>
      all(diagrams.arities[variable] ?? 0).filter((at) => !seed.has(variable) || seed.get(variable) === at),
    )
    for (const variable of order.keys())
      for (const at of all(diagrams.arities[variable] ?? 0)) {
        const wider = cube.map((options, each) =>
          each === variable && !options.includes(at) ? [...options, at].toSorted((a, b) => a - b) : options,
        )
        if (isInside(wider)) cube = wider
      }
    uncovered = diagrams.apply(op.without, uncovered, cubeRef(cube))
    rows.push(rowOf(cube))
  }

  function rowOf(cube: readonly (readonly number[])[]): EnvelopeRow {
    const entries = policy.questions.flatMap(({ id, options }) => {
      const left = cube[order.indexOf(id)] ?? []
      return left.length === options.length ? [] : [[id, left.flatMap((at) => options[at]?.id ?? [])] as const]
    })
    return Object.fromEntries(entries)
  }
}

const all = (count: number): number[] => Array.from({ length: count }, (_, at) => at)
