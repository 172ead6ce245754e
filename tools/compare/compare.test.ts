import { expect, test } from 'vitest'
import { parseCatalogue } from '@/lib/facts/technologies/catalogue'
import { vatIds, vats } from '@/lib/facts/technologies/fixture'
import { compareFacts } from '@/tools/compare/compare'
import { type FactFiles, figuresIn, holds } from '@/tools/compare/fact-files'

const reading = parseCatalogue(vats, vatIds)
if (reading.kind === 'refused') throw new Error('the fixture is refused')
const { catalogue } = reading

/** What somebody else found out about vats; it agrees with the fixture. */
const facts: FactFiles = {
  escapes: [
    { id: 'CVE-2020-1234', year: 2020, technology: ['vat-open'], fixed: 'Vat 1.2, 1.1.7', related: [] },
    { id: 'CVE-2021-1234', year: 2021, technology: ['vat'], fixed: 'not verified', related: [] },
  ],
  controls: [{ id: 'glass', where: 'vat.conf', setting: '[vat]thickness', default: '1', since: '1.0' }],
  drivers: [{ id: 'libvirt-vat', by_release: { Bexar: 'available' } }],
  releases: [{ name: 'Bexar', nova: '2011.1', date: '2020' }],
  features: [],
}
const found = (changed: Partial<FactFiles>) =>
  compareFacts(catalogue, null, { ...facts, ...changed }).map(({ at, what }) => `${at}: ${what}`)
const escapes = (changed: Partial<FactFiles['escapes'][number]>) => ({
  escapes: facts.escapes.map((each) => (each.id === 'CVE-2020-1234' ? { ...each, ...changed } : each)),
})
const controls = (changed: Partial<FactFiles['controls'][number]>) => ({
  controls: facts.controls.map((each) => ({ ...each, ...changed })),
})

test('content that agrees with the facts passes', () => {
  expect(found({})).toEqual([])
})

test.each([
  ['another year', escapes({ year: 2019 }), 'escape CVE-2020-1234: is of 2020, and the facts say 2019'],
  ['another technology', escapes({ technology: ['vat'] }), 'escape CVE-2020-1234: concerns vat-open, and the facts say vat'],
  ['another fixed version', escapes({ fixed: 'Vat 1.2.1' }), 'escape CVE-2020-1234: is fixed in 1.2, and the facts say: Vat 1.2.1'],
  ['another default', controls({ default: '2' }), 'control thick-glass, thickness: has the default 1, and the facts say 2'],
  ['another first release', controls({ since: '1.1' }), 'control thick-glass, thickness: is there since 1.0, and the facts say 1.1'],
  [
    'the default of another option of the same fact',
    controls({ setting: '[vat]colour, thickness', default: '1 / 2' }),
    'control thick-glass, thickness: has the default 1, and the facts say 2',
  ],
  [
    'the first release of another option of the same fact',
    controls({ setting: '[vat]thickness with [vat]colour', since: '1.1 / 1.0' }),
    'control thick-glass, thickness: is there since 1.0, and the facts say 1.1',
  ],
  [
    'another day',
    { releases: [{ name: 'Bexar', nova: '2011.1', date: '2011-02-03' }] },
    'timeline lid-lost: is of 2020, and Bexar of 2011-02-03',
  ],
])('%s is found', (_, changed, expected) => {
  expect(found(changed)).toEqual([expected])
})

test.each([
  ['an escape that they do not list', { escapes: facts.escapes.slice(1) }],
  ['a fixed version of a branch that they do not name', escapes({ fixed: 'Vat 1.1.7 only' })],
  ['a default told in other words', controls({ default: 'as the glazier sets it' })],
  ['a first release told without a figure', controls({ since: 'every vat' })],
  ['a fact that tells what is affected', escapes({ fixed: 'Vat up to 1.2.0 affected' })],
  ['a fixed version of another product', escapes({ fixed: 'Tub 1.2.7' })],
  ['an option that they do not name', controls({ setting: '[tub]thickness' })],
])('%s is no contradiction', (_, changed) => expect(found(changed)).toEqual([]))

test('of an option that a catalogue knows the facts are not asked', () => {
  const other = { ...facts, ...controls({ default: '2', since: '1.1' }) }
  expect(compareFacts(catalogue, null, other, ({ option }) => option === 'thickness')).toEqual([])
})

test('figures are versions and ids, and a part of a longer one is not found', () => {
  expect(figuresIn('Fixed by XSA-7 in 4.1.2, 6.17-rc6 and 2.0.')).toEqual(['XSA-7', '4.1.2', '6.17-rc6', '2.0'])
  expect(holds('since 22.0.0', '2.0.0')).toBe(false)
  expect(holds('see CVE-2020-12345', 'CVE-2020-1234')).toBe(false)
})
