import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { loadOpenStack } from '@/lib/facts/openstack/load-openstack'
import { parseProducts } from '@/lib/versions/parse-products'
import { realProducts } from '@/lib/versions/real-products.test-data'
import { spanOf } from '@/lib/versions/span-of'
import { compareVersions, readVersion } from '@/lib/versions/version'

const real = realProducts()
const text = readFileSync('content/openstack/products.yaml', 'utf8')
const openstack = loadOpenStack('.')

test.each([
  ['nova', 'Havana', '2013.2', '2014.1'],
  ['nova', 'Kilo', '2015.1.0', '12.0.0'],
  ['nova', '2026.1 Gazpacho', '33.0.0', '34.0.0'],
  ['keystone', 'Kilo', '2015.1.0', '2015.2'],
  ['keystone', 'Liberty', '8.0.0', '9.0.0'],
  ['horizon', 'Yoga', '22.0.0', '22.2.0'],
  ['ceilometer', 'Train', '13.0.0', '14.0.0'],
  ['oslo.messaging', '2025.2 Flamingo', '17.0.0', '17.2.0'], // by what came out
])('%s of %s begins with %s and ends before %s', (product, series, first, below) => {
  expect(spanOf(real, product, series)).toEqual({ first, below })
})

test('the series of every product follow each other without overlap', () => {
  for (const [product, spans] of real.spans) {
    const ends = [...spans.values()].flatMap(({ first, below }) => [readVersion(first), readVersion(below)])
    for (const [at, end] of ends.entries()) {
      const next = ends[at + 1]
      if (end === null || next === null) throw new Error(`${product} has a bound that is no version`)
      if (next !== undefined) expect(compareVersions(end, next), product).toBeLessThanOrEqual(0)
    }
  }
})

test.each([
  ['Liberty: "8.0.0"', 'Libery: "8.0.0"', 'unknown-reference'],
  ['Liberty: "8.0.0"', 'Liberty: "18.0.0"', 'order'],
  ['Liberty: "8.0.0"', 'Liberty: eight', 'schema'],
  ['id: glance', 'id: keystone', 'duplicate-id'],
  ['sources: [deliverables, codenames]', 'sources: [deliverable]', 'unknown-reference'],
  ['from: Essex', 'from: Liberty', 'unknown-reference'],
])('%s written as %s is refused as %s', (right, wrong, reason) => {
  const reading = parseProducts({ file: 'products.yaml', text: text.replace(right, wrong) }, openstack, '2026-08-21')
  expect(reading.kind === 'refused' ? reading.problems.map((problem) => problem.reason) : []).toContain(reason)
})
