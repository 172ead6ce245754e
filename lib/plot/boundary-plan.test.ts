import { describe, expect, test } from 'vitest'
import { readYamlFiles } from '@/lib/disk/read-yaml-files'
import { parseOpenStack } from '@/lib/facts/openstack/parse-openstack'
import { loadTechnologies } from '@/lib/facts/technologies/load-technologies'
import { type LayerBox, PLAN, planBoundary } from '@/lib/plot/boundary-plan'

const reading = parseOpenStack(readYamlFiles('content/openstack'))
if (reading.kind === 'refused') throw new Error('content/openstack/ does not parse')
const boundaries = loadTechnologies('.', reading.openstack).technologies.flatMap(({ id, boundary, variants }) => [
  { id: String(id), boundary },
  ...variants.flatMap((variant) => (variant.boundary === null ? [] : [{ id: String(variant.id), boundary: variant.boundary }])),
])

describe.each(boundaries)('the plan of $id', ({ boundary }) => {
  const plan = planBoundary(boundary)

  test('has room for every line of every box', () => {
    for (const { lines, caption, height } of plan.boxes)
      expect(height).toBeGreaterThanOrEqual((lines.length + (caption === null ? 0 : 1)) * PLAN.line)
  })

  test('lets no two boxes meet, and none leave the drawing', () => {
    for (const [at, box] of plan.boxes.entries()) {
      expect(box.x).toBeGreaterThanOrEqual(0)
      expect(box.x + box.width).toBeLessThanOrEqual(plan.width + 0.01)
      expect(box.y).toBeGreaterThanOrEqual(PLAN.head - 0.01)
      expect(box.y + box.height).toBeLessThanOrEqual(plan.height + 0.01)
      expect(plan.boxes.slice(at + 1).filter((other) => meet(box, other))).toEqual([])
    }
  })

  test('draws what one guest has once for each of two, and every barrier', () => {
    for (const layer of boundary.layers) {
      const expected = layer.sharedBy === 'all-guests' || layer.stands === 'beside' ? 1 : 2
      expect(plan.boxes.filter((box) => box.layer === layer)).toHaveLength(expected)
    }
    expect(plan.barriers.map(({ barrier }) => barrier)).toEqual(expect.arrayContaining([...boundary.barriers]))
  })

  test('puts the first layer at the bottom', () => {
    const lowest = plan.boxes.toSorted((a, b) => b.y + b.height - (a.y + a.height))[0]
    expect(lowest?.layer).toBe(boundary.layers[0])
  })
})

const meet = (a: LayerBox, b: LayerBox) =>
  a.x + 0.01 < b.x + b.width && b.x + 0.01 < a.x + a.width && a.y + 0.01 < b.y + b.height && b.y + 0.01 < a.y + a.height
