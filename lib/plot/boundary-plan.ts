import { wrap } from '@/lib/plot/wrap'
import type { Boundary } from '@/lib/technologies/boundary'

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
export type BoundaryPlan = Readonly<{
  width: number
  height: number
  heads: readonly Readonly<{ text: string; x: number }>[]
  boxes: readonly LayerBox[]
  barriers: readonly BarrierLine[]
}>

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
export function planBoundary({ layers, barriers }: Boundary): BoundaryPlan {
  const beside = layers.filter(({ stands }) => stands === 'beside')
  const columns = beside.length > 0 ? 3 : 2
  const column = (PLAN.width - (columns - 1) * PLAN.gap) / columns
  const guests = 2 * column + PLAN.gap
  const boxes: LayerBox[] = []
  const lines: BarrierLine[] = []
  let y: number = PLAN.head
  let floor: number | null = null // where the part that belongs to single guests ends
  for (const layer of layers.filter(({ stands }) => stands === 'below').toReversed()) {
    const isShared = layer.sharedBy === 'all-guests'
    if (isShared) floor ??= y - PLAN.gap
    const box = boxOf(layer, isShared ? PLAN.width : column)
    boxes.push({ ...box, x: 0, y })
    if (!isShared) boxes.push({ ...box, x: column + PLAN.gap, y })
    y += box.height + PLAN.gap
    for (const barrier of barriers.filter(({ below }) => below === layer.id)) {
      const width = isShared ? PLAN.width : guests
      const text = wrap(`${barrier.kind === 'main' ? 'Barrier' : 'Second barrier'}: ${barrier.label}`, Math.floor(width / PLAN.letter))
      lines.push({ barrier, x: 0, y, width, lines: text })
      y += text.length * PLAN.line + PLAN.pad + PLAN.gap
    }
  }
  const height = y - PLAN.gap
  const isMachine = layers.some(({ sharedBy }) => sharedBy === 'one-after-another')
  return {
    ...{ width: PLAN.width, height, barriers: lines },
    boxes: [...boxes, ...stackBeside(beside, 2 * (column + PLAN.gap), column, floor ?? height)],
    heads: ['A', 'B'].map((letter, at) => ({
      text: `${isMachine ? 'Machine' : 'Guest'} ${letter}`,
      x: at * (column + PLAN.gap) + column / 2,
    })),
  }
}

function boxOf(layer: Layer, width: number, caption = CAPTIONS[layer.sharedBy]): Omit<LayerBox, 'x' | 'y'> {
  const lines = wrap(layer.label, Math.floor((width - 2 * PLAN.pad) / PLAN.letter))
  const height = (lines.length + (caption === null ? 0 : 1)) * PLAN.line + 2 * PLAN.pad
  return { layer, width, height, lines, caption }
}

/** Share the height above the floor among what stands beside the guests, the first one at the bottom. */
function stackBeside(layers: readonly Layer[], x: number, width: number, floor: number): LayerBox[] {
  const height = (floor - PLAN.head - (layers.length - 1) * PLAN.gap) / layers.length
  return layers.map((layer, at) => ({
    ...boxOf(layer, width, layer.sharedBy === 'one-guest' ? 'one per guest' : 'for all guests'),
    ...{ x, height, y: floor - height - at * (height + PLAN.gap) },
  }))
}
