import { expect, test } from 'vitest'
import type { Affected } from '@/lib/advisory/advisory'
import { affected, askedOf } from '@/lib/versions/affects'
import { conditionsOf } from '@/lib/versions/conditions'
import { fixOf } from '@/lib/versions/fix'
import { realProducts } from '@/lib/versions/real-products.test-data'
import { parseVersions } from '@/lib/versions/version-grammar'

const versions = realProducts()
const entry = (product: string, says: string): Affected => ({ product, text: says, releases: [], ranges: parseVersions(says) })
const about = (...entries: readonly Affected[]) =>
  ({ affected: entries, published: '2026-01-01', lifecycle: { state: 'published' }, references: [] }) as const

function fixIn(series: string, product: string, ...says: readonly string[]) {
  const advisory = about(...says.map((each) => entry(product, each)))
  const asked = askedOf(product, { series }, versions)
  if (typeof asked === 'string') throw new Error(asked)
  const fix = fixOf([advisory], product, affected(advisory, product, { series }, versions), asked, versions)
  return fix?.kind === 'released' ? `${fix.version} of ${fix.date}` : (fix?.kind ?? null)
}

test.each<[string, string, string, readonly string[], string | null]>([
  ['a bound that was released is the fix', 'Zed', 'nova', ['<26.3.0'], '26.3.0 of 2024-04-26'],
  ['a bound that was never released leads to the next version', '2024.1 Caracal', 'nova', ['>=29.0.0 <29.0.3'], '29.1.0 of 2024-07-09'],
  ['a series whose last version is below the bound has none', '2023.1 Antelope', 'nova', ['<27.99.0'], 'unreleased'],
  ['a bound in a later series is none of this one', 'Zed', 'nova', ['<27.3.1'], 'unreleased'],
  ['ranges without an upper bound have none', 'Zed', 'nova', ['>=12.0.0'], null],
  ['beyond an affected upper bound nothing is known', 'Zed', 'nova', ['<=26.1.0'], 'unknown'],
  ['one entry without an end leaves no fix', 'Zed', 'nova', ['<26.1.0', '>=26.2.0'], null],
  ['versions before the affected ones are no fix', '2025.1 Epoxy', 'nova', ['>=31.2.0 <31.2.1'], '31.3.0 of 2026-04-22'],
  ['a series that is not affected needs none', 'Zed', 'nova', ['>=27.0.0'], null],
  ['a fix that another entry calls affected is none', '2025.1 Epoxy', 'nova', ['<31.1.0', '>=31.1.0 <31.2.1'], '31.3.0 of 2026-04-22'],
])('%s', (_, series, product, says, wanted) => expect(fixIn(series, product, ...says)).toBe(wanted))

test('beyond an affected upper bound the next version is the fix if the advisory names one', () => {
  const named = { ...about(entry('cinder', '=24.0.0')), references: [{ type: 'fix', label: null, url: 'https://x.example/' }] } as const
  const verdict = affected(named, 'cinder', { series: '2024.1' }, versions)
  const asked = askedOf('cinder', { series: '2024.1' }, versions)
  if (typeof asked === 'string') throw new Error(asked)
  expect(fixOf([named], 'cinder', verdict, asked, versions)).toMatchObject({ kind: 'released', version: '24.1.0' })
})

test('what must hold besides the version is said of the series that the entry affects, and of no other', () => {
  const lxc = { text: 'compute hosts run LXC', setting: { option: '[libvirt] virt_type', value: 'lxc' } }
  const maps = { text: 'no id maps are set', setting: null }
  const advisory = about(
    { ...entry('nova', '<27.0.0'), when: lxc },
    { ...entry('nova', '>=26.0.0'), when: maps },
    { ...entry('nova', '>=26.0.0'), when: maps },
  )
  const texts = (series: string) => conditionsOf(advisory, { series }, versions).map(({ text }) => text)
  expect(texts('Yoga')).toEqual([lxc.text])
  expect(texts('Zed')).toEqual([lxc.text, maps.text])
  expect(texts('2025.1 Epoxy')).toEqual([maps.text])
})

test('where one entry affects a series whatever is set, nothing else must hold', () => {
  const when = { text: 'compute hosts run LXC', setting: null }
  const advisory = about({ ...entry('nova', '<27.0.0'), when }, entry('nova', '<27.0.0'))
  expect(conditionsOf(advisory, { series: 'Zed' }, versions)).toEqual([])
})
