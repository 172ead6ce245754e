import { expect, test } from 'vitest'
import type { Advisory, Affected } from '@/lib/advisory/advisory'
import { flawsAmong } from '@/lib/library/indexes/flaws-among'
import { reasonsOf } from '@/lib/library/indexes/reasons'
import { countFlaws, flawsOfSeries } from '@/lib/library/indexes/series-flaws'
import { worstFirst } from '@/lib/library/indexes/worst-first'
import { wouldDecide } from '@/lib/library/indexes/would-decide'
import { sistersIn } from '@/lib/versions/flaws'
import { realProducts } from '@/lib/versions/real-products.test-data'
import { parseVersions } from '@/lib/versions/version-grammar'

const versions = realProducts()

const affects = (product: string, says: string, change: Partial<Affected> = {}): Affected => ({
  ...{ product, text: says, releases: [], ranges: parseVersions(says), ...change },
})

const advisory = (id: string, change: Partial<Advisory> = {}): Advisory => ({
  ...{ id, title: id, lifecycle: { state: 'published' }, published: null, modified: null, dateOrigin: 'unknown' },
  ...{ origin: { source: 'own', path: 'a', revision: null, sha256: '', license: 'CC-BY-4.0' }, aliases: [], cves: [], related: [] },
  ...{ affected: [], sections: [], severity: [], references: [], people: [], technologies: [], questions: [], ...change },
})

const rated = (rating: 'low' | 'high') => [{ type: 'RATING' as const, vector: rating, score: null, rating }]

function seriesFlaws(name: string, advisories: readonly Advisory[]) {
  const release = versions.releases.find((each) => each.name.startsWith(name))
  if (release === undefined) throw new Error(`there is no ${name}`)
  const sistersOf = sistersIn(advisories)
  const flaws = flawsAmong(advisories, ({ id }) => id.startsWith('OSSA'), sistersOf)
  return flawsOfSeries(release, flaws, () => true, { versions, sistersOf })
}

test('a flaw is one entry: the record of OpenStack speaks for it, and what only another record names is part of it', () => {
  const found = seriesFlaws('2026.1', [
    advisory('PYSEC-1', { cves: ['CVE-2026-1'], affected: [affects('keystonemiddleware', '<99')], severity: rated('high') }),
    advisory('OSSA-1', { cves: ['CVE-2026-1'], affected: [affects('keystone', '<2')] }),
  ])
  expect(found.map(({ flaw, group, rating }) => [flaw.advisory.id, flaw.sisters.map(({ id }) => id), group, rating])).toEqual([
    ['OSSA-1', ['PYSEC-1'], 'affected', 'high'],
  ])
  expect(found[0]?.parts.map(({ product, verdict }) => [product, verdict.answer])).toEqual([
    ['keystone', 'not-affected'],
    ['keystonemiddleware', 'affected'],
  ])
})

test('the fix is a release of the series; where none has it, the patch and the next series that has it', () => {
  const references = [{ type: 'fix' as const, label: '2024.1/caracal (nova)', url: 'https://review.example/1' }]
  const one = advisory('OSSA-1', { affected: [affects('nova', '>=29.0.0 <29.9.0, >=31.0.0 <31.2.1')], references })
  expect(seriesFlaws('2025.1', [one])[0]?.parts[0]?.fix).toMatchObject({ kind: 'released', version: '31.3.0' })
  const [part] = seriesFlaws('2024.1', [one])[0]?.parts ?? []
  expect(part).toMatchObject({ fix: { kind: 'unreleased' }, upgrade: { series: '2024.2 Dalmatian', version: null } })
  expect(part?.patches.map(({ url }) => url)).toEqual(['https://review.example/1'])
})

test.each<[string, Partial<Advisory>, readonly string[] | null]>([
  ['glibc, which no series contains', { affected: [affects('glibc', 'old')] }, ['glibc']],
  ['what OpenStack releases outside of its series', { affected: [affects('sushy-tools', '<=0.21.0')] }, ['sushy-tools']],
  [
    'a part of OpenStack whose entry bounds other software',
    { affected: ['neutron', 'dnsmasq'].map((product) => affects(product, 'Neutron on a version of dnsmasq prior to 2.78.')) },
    ['dnsmasq'],
  ],
  ['Horizon, and web servers beside it', { affected: [affects('horizon', ''), affects('nginx', '')] }, null],
  ['all services of OpenStack', { affected: [affects('openstack services', '')] }, null],
  ['all services that use a part of it', { affected: [affects('all services using keystone', '')] }, null],
])('%s: decided elsewhere or open', (_, change, software) => {
  const [found] = seriesFlaws('2026.1', [advisory('OSSN-1', change)])
  expect([found?.group, found?.decidedBy]).toEqual(software === null ? ['cannot-be-told', []] : ['elsewhere', software])
})

test('the gravest comes first, one without a rating before what is rated medium, and what always holds before what needs a condition', () => {
  const when = { text: 'it is on', setting: null }
  const found = seriesFlaws('2026.1', [
    advisory('A-1', { affected: [affects('nova', '>=1')], severity: rated('low') }),
    advisory('A-2', { affected: [affects('nova', '>=1', { when })], severity: rated('high') }),
    advisory('A-3', { affected: [affects('nova', '>=1')] }),
    advisory('A-4', { affected: [affects('nova', '>=1')], severity: rated('high') }),
  ])
  expect(worstFirst(found).map(({ flaw }) => flaw.advisory.id)).toEqual(['A-4', 'A-2', 'A-3', 'A-1'])
  expect(countFlaws(found)).toEqual({ affected: 4, 'cannot-be-told': 0, elsewhere: 0, 'not-affected': 0 })
})

test('what would decide an open flaw: the series that it names last, its report, and who it says is affected', () => {
  const says = {
    fixedIn: [],
    fixedBy: [],
    unsure: [],
    alone: [],
    conditions: ['When using a proxy, set it', 'Only setups with PKI are affected'],
  }
  const references = [{ type: 'report' as const, label: 'Bug', url: 'https://bugs.example/1' }]
  const affected = [affects('keystone', '', { releases: ['Juno', 'Kilo'], ranges: null })]
  const [open] = seriesFlaws('2026.1', [advisory('OSSN-1', { affected, references, says })])
  if (open === undefined) throw new Error('the flaw is gone')
  const told = wouldDecide(open, versions)
  expect([told.missing, told.condition, told.reports.length]).toEqual([expect.stringMatching(/names is Kilo$/), says.conditions[1], 1])
})

test('each reason stands once, with the products that it holds for; what was not interpreted is quoted and not cut in a word', () => {
  const words = `${'Every deployment that '.repeat(12)}ends`
  const entries = [affects('nova', '>=1.0.0'), affects('cyborg', words), affects('ironic', words), affects('linux', words)]
  const [found] = seriesFlaws('Zed', [advisory('A-1', { affected: entries })])
  if (found === undefined) throw new Error('the flaw is gone')
  const [ranged, open] = reasonsOf(found)
  expect(ranged).toMatchObject({ products: ['nova'], written: '' })
  expect(open?.products).toEqual(['cyborg', 'ironic'])
  expect(open?.written).toMatch(/^Every deployment that .*\w…$/)
  expect(open?.written.length).toBeLessThanOrEqual(201)
})
