import type { Compilation } from '@/lib/advisor/compile/compile'
import { shares, type Weight } from '@/lib/advisor/compile/diagram-queries'
import { type DiagramStore, IMPOSSIBLE } from '@/lib/advisor/compile/diagram-store'
import type { Ref } from '@/lib/advisor/compile/diagrams'
import { widestPath } from '@/lib/advisor/tree/widest-path'

/** Question id -> the options of a row, in the order of the policy; a question that is left out may have any answer. */
export type RegionRow = Readonly<Record<string, readonly string[]>>

/** Where something holds. */
export type Region = Readonly<{
  /** In every possible assignment of a row it holds; rows may overlap. The widest first. */
  rows: readonly Readonly<{ when: RegionRow; share: number }>[]
  /** What is true in all of it: the options that occur, of each question of which some do not. */
  always: RegionRow
  /** Share of all possible assignments, each counted alike: not a probability. */
  share: number
  /** How much of it the rows cover; 1 where they are all of it. */
  covered: number
}>

/** People who answer alike, and what part of all people they are. */
export type Kind = Readonly<{ part: number; weightOf: Weight }>

/** How often all of them answer so, as if answers did not hang together: enough to look for the widest place to begin. */
const meanOf =
  (people: readonly Kind[]): Weight =>
  (variable, value) =>
    people.reduce((sum, { part, weightOf }) => sum + part * weightOf(variable, value), 0)

/** Variable -> values that are left. */
type Cube = readonly (readonly number[])[]

/**
 * The region in which a diagram has one of some values, as few wide rows.
 *
 * @param ref A diagram that is IMPOSSIBLE where there is no such assignment; rows may reach into those to be wider.
 * @param most Rows that are looked for; the region may need more.
 * @param people What shares count: kinds of people, what part of all each is, and how often they answer so; each assignment alike where it
 *   is left out.
 */
export function regionOf(
  compilation: Compilation,
  ref: Ref,
  isWanted: (value: number) => boolean,
  most = Number.POSITIVE_INFINITY,
  people?: readonly Kind[],
): Region {
  const { store } = compilation
  const { diagrams, op } = store
  const wanted = diagrams.map(ref, (value) => (value !== IMPOSSIBLE && isWanted(value) ? 1 : 0))
  const allowed = diagrams.map(ref, (value) => (value === IMPOSSIBLE || isWanted(value) ? 1 : 0))
  const possible = diagrams.map(ref, (value) => (value === IMPOSSIBLE ? 0 : 1))
  const shareBy = (ref: Ref, weightOf?: Weight): number => shares(diagrams, ref, weightOf).get(1) ?? 0
  const shareOf = (ref: Ref): number => people?.reduce((sum, { part, weightOf }) => sum + part * shareBy(ref, weightOf), 0) ?? shareBy(ref)
  const shareIn = (cube: Ref) => shareOf(diagrams.apply(op.and, cube, wanted)) / shareOf(possible)
  const pathIn = (ref: Ref) => widestPath(diagrams, ref, people === undefined ? undefined : meanOf(people))
  const found: { cube: Cube; ref: Ref; share: number }[] = []
  let left = wanted
  for (let seed = pathIn(left); seed !== null && found.length < most; seed = pathIn(left)) {
    const cubes = STARTS.map((first) => widened(store, seed ?? new Map(), allowed, first))
    const each = cubes.map((cube) => ({ cube, ref: cubeRef(store, cube), share: 0 })).map((row) => ({ ...row, share: shareIn(row.ref) }))
    const widest = each.reduce((a, b) => (b.share > a.share + 1e-12 ? b : a))
    found.push(widest)
    left = diagrams.apply(op.without, left, widest.ref)
  }
  const needed = withoutSpare(store, found, diagrams.apply(op.without, wanted, left))
  return {
    rows: needed.toSorted((a, b) => b.share - a.share).map(({ cube, share }) => ({ when: rowOf(compilation, cube), share })),
    always: rowOf(compilation, projection(store, wanted)),
    share: shareOf(wanted) / shareOf(possible),
    covered: 1 - shareOf(left) / (shareOf(wanted) || 1),
  }
}

/** Questions with which widening begins; the widest result is taken. */
const STARTS = [0, 4, 8, 12]

/** Rows without those that the others cover anyway, the narrowest dropped first. */
function withoutSpare<Row extends Readonly<{ ref: Ref; share: number }>>(
  { diagrams, op, never, anyOf }: DiagramStore,
  rows: readonly Row[],
  wanted: Ref,
) {
  return rows
    .toSorted((a, b) => a.share - b.share)
    .reduce((kept, each) => {
      const others = kept.filter((other) => other !== each)
      const isSpare = diagrams.apply(op.without, wanted, anyOf(others.map(({ ref }) => ref))) === never
      return isSpare ? others : kept
    }, rows)
}

const cubeRef = ({ diagrams, allOf }: DiagramStore, cube: Cube): Ref =>
  allOf(cube.map((values, variable) => diagrams.literal(variable, values)).toReversed())

/** As wide as it can be without leaving what is allowed, trying the questions in turn, beginning with one of them. */
function widened(store: DiagramStore, seed: ReadonlyMap<number, number>, allowed: Ref, first: number): Cube {
  const { diagrams, op, never } = store
  const isInside = (cube: Cube) => diagrams.apply(op.without, cubeRef(store, cube), allowed) === never
  let cube: Cube = store.order.map((_, variable) => {
    const fixed = seed.get(variable)
    return fixed === undefined ? valuesOf(store, variable) : [fixed]
  })
  for (const turn of store.order.keys()) {
    const variable = (first + turn) % store.order.length
    for (const value of valuesOf(store, variable)) {
      if (cube[variable]?.includes(value)) continue
      const wider = cube.map((values, each) => (each === variable ? [...values, value].toSorted((a, b) => a - b) : values))
      if (isInside(wider)) cube = wider
    }
  }
  return cube
}

/** Variable -> the values that it has somewhere in a region. */
function projection(store: DiagramStore, region: Ref): Cube {
  const { diagrams, never } = store
  return store.order.map((_, variable) => valuesOf(store, variable).filter((value) => diagrams.restrict(region, variable, value) !== never))
}

const valuesOf = ({ diagrams }: DiagramStore, variable: number): number[] =>
  Array.from({ length: diagrams.arities[variable] ?? 0 }, (_, at) => at)

function rowOf({ policy, store }: Compilation, cube: Cube): RegionRow {
  const entries = policy.questions.flatMap(({ id, options }) => {
    const left = cube[store.order.indexOf(id)] ?? []
    return left.length === options.length ? [] : [[id, left.flatMap((at) => options[at]?.id ?? [])] as const]
  })
  return Object.fromEntries(entries)
}
