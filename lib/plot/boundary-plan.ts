import type { Boundary } from '@/lib/facts/technologies/boundary'
import { wrap } from '@/lib/plot/wrap'

type Layer = Boundary['layers'][number]
type Barrier = Boundary['barriers'][number]

/** A layer as a box; a layer of one guest is drawn once for each guest. */
export type LayerBox = Readonly<{
  layer: Layer
  x: number
  y: number
  width: number
  height: number
  lines: readonly string[]
  /** Who is on it, where the drawing does not show that by itself. */
  caption: string | null
}>
export type BarrierLine = Readonly<{ barrier: Barrier; x: number; y: number; width: number; lines: readonly string[] }>
type BoundaryPlan = Readonly<{
  width: number
  height: number
  heads: readonly Readonly<{ text: string; x: number }>[]
  boxes: readonly LayerBox[]
  barriers: readonly BarrierLine[]
}>
type Shape = Omit<LayerBox, 'x' | 'y'>

/** Units of a plan are pixels on a small phone. */
export const PLAN = { width: 340, gap: 8, head: 24, line: 16, pad: 9, letter: 6.5 } as const

const CAPTIONS: Readonly<Record<Layer['sharedBy'], string | null>> = {
  'all-guests': 'shared by all guests',
  'one-guest': null,
  'one-after-another': 'one tenant after another',
}

/**
 * Lay out a boundary: hardware at the bottom, what all guests share across the whole width, a column for each of two guests, and a
 * third column for what stands beside them.
 */
export function planBoundary(boundary: Boundary): BoundaryPlan {
  const beside = boundary.layers.filter(({ stands }) => stands === 'beside')
  const columns = beside.length > 0 ? 3 : 2
  const column = (PLAN.width - (columns - 1) * PLAN.gap) / columns
  const pillars = beside.map((layer) => shapeOf(layer, column, layer.sharedBy === 'one-guest' ? 'one per guest' : 'for all guests'))
  const stack = planStack(
    boundary,
    column,
    pillars.reduce((sum, { height }) => sum + height + PLAN.gap, 0),
  )
  const isMachine = boundary.layers.some(({ sharedBy }) => sharedBy === 'one-after-another')
  const centre = (at: number) => at * (column + PLAN.gap) + column / 2
  return {
    ...{ width: PLAN.width, height: stack.height, barriers: stack.barriers },
    boxes: [...stack.boxes, ...planPillars(pillars, 2 * (column + PLAN.gap), stack.floor)],
    heads: [
      ...['A', 'B'].map((letter, at) => ({ text: `${isMachine ? 'Machine' : 'Guest'} ${letter}`, x: centre(at) })),
      ...(beside.length > 0 ? [{ text: 'Beside them', x: centre(2) }] : []),
    ],
  }
}

/**
 * What stands below the guests, from the top down.
 *
 * @param pillar The least height of the part that belongs to single guests.
 * @returns Also its floor: where that part ends.
 */
function planStack({ layers, barriers }: Boundary, column: number, pillar: number) {
  const stack = layers.filter(({ stands }) => stands === 'below').toReversed()
  const shapes = stack.map((layer) => shapeOf(layer, layer.sharedBy === 'all-guests' ? PLAN.width : column))
  const bands = shapes.map(({ layer, width }) =>
    barriers
      .filter(({ below }) => below === layer.id)
      .map((barrier) => bandOf(barrier, width === PLAN.width ? width : 2 * column + PLAN.gap)),
  )
  const heightOf = (at: number) => (shapes[at]?.height ?? 0) + PLAN.gap + (bands[at] ?? []).reduce((sum, { height }) => sum + height, 0)
  const own = Math.max(
    0,
    shapes.findIndex(({ width }) => width === PLAN.width),
  )
  const natural = shapes.slice(0, own).reduce((sum, _, at) => sum + heightOf(at), 0)
  const stretch = own === 0 ? 0 : Math.max(0, pillar - natural) / own
  const boxes: LayerBox[] = []
  const lines: BarrierLine[] = []
  let y: number = PLAN.head
  for (const [at, shape] of shapes.entries()) {
    const height = shape.height + (at < own ? stretch : 0)
    boxes.push({ ...shape, height, x: 0, y })
    if (shape.width < PLAN.width) boxes.push({ ...shape, height, x: column + PLAN.gap, y })
    y += height + PLAN.gap
    for (const band of bands[at] ?? []) {
      lines.push({ ...band, x: 0, y })
      y += band.height
    }
  }
  return { boxes, barriers: lines, height: y - PLAN.gap, floor: PLAN.head + Math.max(natural, pillar) - PLAN.gap }
}

function bandOf(barrier: Barrier, width: number) {
  const text = `${barrier.kind === 'main' ? 'Barrier' : 'Second barrier'}: ${barrier.label}`
  const lines = wrap(text, Math.floor(width / (PLAN.letter + 0.3)))
  return { barrier, width, lines, height: lines.length * PLAN.line + PLAN.pad + PLAN.gap }
}

function shapeOf(layer: Layer, width: number, caption = CAPTIONS[layer.sharedBy]): Shape {
  const lines = wrap(layer.label, Math.floor((width - 2 * PLAN.pad) / PLAN.letter))
  const height = (lines.length + (caption === null ? 0 : 1)) * PLAN.line + 2 * PLAN.pad
  return { layer, width, height, lines, caption }
}

/** Share the height above the floor among what stands beside the guests, the first one at the bottom. */
function planPillars(shapes: readonly Shape[], x: number, floor: number): LayerBox[] {
  const natural = shapes.reduce((sum, { height }) => sum + height + PLAN.gap, -PLAN.gap)
  const stretch = (floor - PLAN.head - natural) / shapes.length
  let y = floor
  return shapes.map((shape) => {
    const height = shape.height + stretch
    y -= height + PLAN.gap
    return { ...shape, x, height, y: y + PLAN.gap }
  })
}
