import fc from 'fast-check'
import { expect, test } from 'vitest'
import { advisoryJsonPath, advisoryPath, rawPath, slugOf } from '@/lib/advisory/slug'

test.each([
  ['OSSN-0001', '/advisories/ossn-0001/'],
  ['BH-2026-001', '/advisories/bh-2026-001/'],
  ['RHSA-2021:5217', '/advisories/rhsa-2021-5217/'],
])('%s is found at %s', (id, path) => {
  expect(advisoryPath(id)).toBe(path)
})

test('an id that can be a file name keeps its letters in the API, any other gets its slug', () => {
  expect(advisoryJsonPath('OSSN-0001')).toBe('/api/v1/advisories/OSSN-0001.json')
  expect(advisoryJsonPath('RHSA-2021:5217')).toBe('/api/v1/advisories/rhsa-2021-5217.json')
})

test('a raw path keeps its folders and escapes everything else', () => {
  expect(rawPath('osv', 'go/a b#c.json')).toBe('/raw/osv/go/a%20b%23c.json')
})

test('no id gets out of its folder', () => {
  fc.assert(
    fc.property(fc.string(), (id) => {
      expect(slugOf(id)).toMatch(/^[\w.-]*$/)
      expect(slugOf(id)).not.toMatch(/^\./)
    }),
  )
})
