import { expect, test } from 'vitest'
import { affectedOf } from '@/lib/formats/csaf/affected-of'
import type { CsafVulnerability } from '@/lib/formats/csaf/csaf-schema'

const IDS = ['1.0', '2.0', '1.0-1.4', '1.0-rc2', '']
const byId = new Map(IDS.map((version) => [`P${version}`, { id: `P${version}`, name: 'Lamp', product: 'Lamp', version }]))

function entriesFor(status: Record<string, string[]>): string[] {
  const ids = Object.fromEntries(Object.entries(status).map(([kind, versions]) => [kind, versions.map((version) => `P${version}`)]))
  const vulnerability = { product_status: ids } as unknown as CsafVulnerability // as: nothing else is read
  return affectedOf([vulnerability], { byId, groups: new Map(), twins: [] }).map(
    ({ product, status: found = 'affected', text, ranges }) => {
      const bounds = ranges?.map((range) => range.map(({ op, version }) => op + version).join(' ')).join(', ') ?? 'none'
      return `${product} ${found} "${text}": ${bounds}`
    },
  )
}

test.each([
  [{ known_affected: ['1.0'], fixed: ['2.0'] }, ['lamp affected "1.0": =1.0', 'lamp fixed "fixed: 2.0": =2.0']],
  [{ recommended: ['2.0'] }, ['lamp fixed "fixed: 2.0": =2.0']],
  [{ fixed: ['2.0'], recommended: ['2.0'] }, ['lamp fixed "fixed: 2.0": =2.0']],
  [{ under_investigation: [''] }, ['lamp under-investigation "under investigation": none']],
  [{ known_not_affected: ['2.0'] }, ['lamp not-affected "not affected: 2.0": =2.0']],
  [{ first_affected: ['1.0'], last_affected: ['2.0'] }, ['lamp affected "first 1.0, last 2.0": >=1.0 <=2.0']],
  [{ first_affected: ['1.0'] }, ['lamp affected "first 1.0": none']],
  [{ known_affected: ['1.0-1.4'] }, ['lamp affected "1.0-1.4": none']],
  [{ known_affected: ['1.0-rc2'] }, ['lamp affected "1.0-rc2": =1.0-rc2']],
  [{ unheard_of: ['1.0'] }, []],
] as [Record<string, string[]>, string[]][])('%j is read as %j', (status, wanted) => expect(entriesFor(status)).toEqual(wanted))

test.each([
  ['<2.0 >=1.0', '>=1.0 <2.0'],
  ['vers:generic/>=1.0|<2.0', '>=1.0 <2.0'],
  ['vers:generic/<1.0|>=2.0', '<1.0, >=2.0'],
  ['2.x', 'none'],
  ['2.*', 'none'],
])('versions written %j are %s', (version, wanted) => {
  const lamp = new Map([['P', { id: 'P', name: 'Lamp', product: 'Lamp', version }]])
  const vulnerability = { product_status: { known_affected: ['P'] } } as unknown as CsafVulnerability // as: nothing else is read
  const [entry] = affectedOf([vulnerability], { byId: lamp, groups: new Map(), twins: [] })
  expect(entry?.ranges?.map((range) => range.map(({ op, version: bound }) => op + bound).join(' ')).join(', ') ?? 'none').toBe(wanted)
})
