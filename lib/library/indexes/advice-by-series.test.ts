import { expect, test } from 'vitest'
import type { Advisory, Condition } from '@/lib/advisory/advisory'
import { hasEnded } from '@/lib/facts/openstack/state-on'
import { adviceBySeries } from '@/lib/library/indexes/advice-by-series'
import { realProducts } from '@/lib/versions/real-products.test-data'
import { parseVersions } from '@/lib/versions/version-grammar'

const versions = realProducts()
const concerns = { versions, sistersOf: () => [] }
const affects = (product: string, says: string, when?: Condition) => ({
  ...{ product, text: says, releases: [], ranges: parseVersions(says) },
  ...(when === undefined ? {} : { when }),
})

const advisory = (change: Partial<Advisory> = {}): Advisory => ({
  ...{ id: 'BH-2026-001', title: 'LXC', lifecycle: { state: 'published' }, published: '2026-11-01', modified: null },
  ...{ dateOrigin: 'document', origin: { source: 'own', path: 'a', revision: null, sha256: '', license: 'CC-BY-4.0' } },
  ...{ aliases: [], cves: [], related: [], sections: [], severity: [], references: [], people: [], technologies: [], questions: [] },
  affected: [affects('nova', '>=2011.2')],
  remedy: { default: 'Use KVM.', bySeries: {} },
  ...change,
})

const tableOf = (change?: Partial<Advisory>) => adviceBySeries(advisory(change), () => false, concerns)
const rowsOf = (change?: Partial<Advisory>) =>
  (tableOf(change)?.rows ?? []).map(({ series, answer, fixes, action }) => {
    const names = series.map(({ name }) => name.split(' ')[0]).join(' ')
    const fixed = fixes.map(({ fix }) => (fix?.kind === 'released' ? `${fix.version} of ${fix.date}` : (fix?.kind ?? 'none')))
    return [names, answer, fixed.join(), action].join(' | ')
  })

test('every series that has not ended is in the table, newest first, with its state', () => {
  const series = tableOf()?.rows.flatMap((row) => row.series) ?? []
  const living = versions.releases.filter((release) => !hasEnded(release, versions.today)).toReversed()
  expect(series.map(({ name }) => name)).toEqual(living.map(({ name }) => name))
  expect(series.find(({ name }) => name === 'Yoga')?.state).toBe('unmaintained')
  expect(tableOf()?.releasesAsOf).toBe(versions.catalogue.date)
})

test('series that follow each other and of which the same is to be said share a row', () => {
  expect(rowsOf().at(-1)).toMatch(/^2026\.1 2025\.2 .*Zed Yoga \| affected \| none \| Use KVM\.$/)
})

test('a series has the words written for it, and the first version that came out, or none', () => {
  const rows = rowsOf({
    affected: [affects('nova', '>=26.0.0 <29.0.3, >=31.0.0 <31.2.1')],
    remedy: { default: 'Upgrade.', bySeries: { '2025.1': 'Upgrade, then switch it on.' } },
  })
  expect(rows).toContain('2025.1 | affected | 31.3.0 of 2026-04-22 | Upgrade, then switch it on.')
  expect(rows).toContain('2024.1 | affected | 29.1.0 of 2024-07-09 | Upgrade.')
  expect(rows).toContain('2023.1 Zed | affected | unreleased | Upgrade.')
  expect(rows).toContain('Yoga | not-affected |  | ')
})

test('what must hold besides the version is said once where it is the same for all, else by row', () => {
  const [lxc, maps] = [
    { text: 'hosts run LXC', setting: null },
    { text: 'no maps are set', setting: null },
  ]
  expect(tableOf({ affected: [affects('nova', '>=1', lxc)] })).toMatchObject({ conditions: [lxc], rows: expect.not.arrayContaining([[]]) })
  const mixed = tableOf({ affected: [affects('nova', '<27.0.0', lxc), affects('nova', '>=27.0.0', maps)] })
  expect(mixed?.conditions).toEqual([])
  expect(mixed?.rows.map(({ conditions }) => conditions.map(({ text }) => text).join())).toEqual(['', maps.text, lxc.text])
})

test('a product of which it cannot be told is named beside the one that is affected, if it comes in series at all', () => {
  const open = { releases: [], ranges: null, text: 'See there' }
  const table = tableOf({ affected: [affects('nova', '>=1'), { ...open, product: 'cyborg' }, { ...open, product: 'linux' }] })
  expect(table?.rows.find(({ answer }) => answer === 'affected')?.open).toEqual(['cyborg'])
})

test.each<[string, Partial<Advisory>]>([
  ['no longer stands', { lifecycle: { state: 'withdrawn', on: '2026-11-02', because: 'A mistake.' } }],
  ['is about no product of OpenStack', { affected: [affects('qemu', '<9.0')] }],
])('an advisory that %s has no table', (_, change) => expect(tableOf(change)).toBeNull())

test('an advisory without remedies has no table', () => {
  const { remedy: _, ...bare } = advisory()
  expect(adviceBySeries(bare, () => false, concerns)).toBeNull()
})
