import { expect, test } from 'vitest'
import type { Affected } from '@/lib/advisory/advisory'
import { proseVersions } from '@/lib/formats/ossa/prose-versions'
import { releasesIn } from '@/lib/formats/records/release-names'
import { affected, type Running } from '@/lib/versions/affects'
import { realProducts } from '@/lib/versions/real-products.test-data'
import type { Stated } from '@/lib/versions/statement'
import { parseVersions } from '@/lib/versions/version-grammar'

const versions = realProducts()

/** What an advisory says: its day, and either its versions as it writes them or, in a note, the series that it names. */
type Facts = Readonly<{ on: string | null; says?: string; names?: readonly string[]; patches?: readonly (string | null)[] }>

function statement(product: string, { on, says = '', names, patches = [null] }: Facts): Stated {
  const bounds = parseVersions(says)
  const ranges = bounds ?? proseVersions(says)
  const entry: Affected = { product, text: says, releases: names ?? releasesIn(says), ranges }
  const references = patches.map((label) => ({ type: 'fix', label, url: 'https://review.opendev.org/1' }) as const)
  const affected = [bounds === null && ranges !== null ? { ...entry, inWords: true as const } : entry]
  return { affected, published: on, lifecycle: { state: 'published' }, references }
}

const ask = (product: string, facts: Facts, running: Running) => {
  const verdict = affected(statement(product, facts), product, running, versions)
  if (verdict.answer !== 'affected') return verdict.answer
  return verdict.endsAt === null ? `affected, ${verdict.extent}` : `affected, ${verdict.extent}, below ${verdict.endsAt}`
}

/**
 * What these advisories say of versions, word for word, and on which day; read in the documents themselves:
 * https://security.openstack.org/ossa/OSSA-YYYY-NNN.html and https://wiki.openstack.org/wiki/OSSN/OSSN-NNNN.
 */
const OSSA_2024_001 = { on: '2024-07-02', says: '<27.3.1, >=28.0.0 <28.1.1, >=29.0.0 <29.0.3' } // nova
const OSSA_2024_001_CINDER = { on: '2024-07-02', says: '<22.1.3, >=23.0.0 <23.1.1, ==24.0.0' }
const OSSA_2025_002 = { on: '2025-11-04', says: '<26.0.1, ==27.0.0, ==28.0.0' } // keystone
const OSSA_2023_001 = { on: '2023-01-17', says: '<2.28.1, >=2.29.0 <2.29.2, ==2.30.0' } // swift
const OSSA_2021_001 = { on: '2021-07-12', says: '<16.3.3, >=17.0.0 <17.1.3, =18.0.0' } // neutron
const OSSA_2015_019 = { on: '2015-09-22', says: '<=2014.2.3, >=2015.1.0, <=2015.1.1', patches: ['liberty', 'kilo', 'juno'] } // glance
const OSSA_2016_012 = { on: '2016-10-06', says: '<=12.0.4, ==13.0.0', patches: ['newton', 'mitaka', 'liberty'] } // nova
const OSSA_2026_010 = { on: '2026-05-05', says: '>=17.0.0 <26.1.6, >=27.0.0 <29.0.5, >=30.0.0 <32.0.1, >=33.0.0 <35.0.1' } // ironic
const OSSA_2012_014 = { on: '2012-09-12', says: 'Essex, Folsom', patches: ['folsom', 'essex'] } // keystone
const OSSA_2013_006 = { on: '2013-02-26', says: 'All versions', patches: ['grizzly', 'folsom', 'essex'] } // nova
const OSSA_2014_041 = { on: '2014-12-23', says: 'up to 2014.1.3 and 2014.2 version up to 2014.2.1', patches: ['kilo', 'juno', 'icehouse'] } // glance
const OSSA_2013_037 = { on: '2013-12-18', says: 'All supported versions', patches: ['icehouse', 'havana', 'grizzly'] } // nova
const OSSA_2014_001 = { on: '2014-01-13', says: 'Grizzly and later', patches: ['icehouse', 'havana', 'grizzly'] } // nova
const OSSA_2013_027 = { on: '2013-10-22', says: 'Grizzly, Folsom (and earlier versions)', patches: ['grizzly', 'folsom'] } // glance
const OSSA_2013_030 = { on: '2013-11-14', says: 'All supported versions prior to Havana' } // nova
const OSSN_0084 = { on: '2018-07-10', says: 'releases up to and including Queens', names: ['Queens'], patches: [] } // cinder
const OSSN_0062 = { on: '2015-12-15', names: ['Icehouse', 'Juno', 'Kilo', 'Liberty'], patches: [] } // keystone

test.each<[string, string, Facts, Running, string]>([
  ['OSSA-2024-001', 'nova', OSSA_2024_001, { series: '2023.1' }, 'affected, part, below 27.3.1'],
  ['OSSA-2024-001', 'nova', OSSA_2024_001, { series: '2024.1' }, 'affected, part, below 29.0.3'],
  ['OSSA-2024-001', 'nova', OSSA_2024_001, { series: 'Zed' }, 'affected, all, below 27.3.1'],
  ['OSSA-2024-001', 'nova', OSSA_2024_001, { series: 'Havana' }, 'affected, all, below 27.3.1'],
  ['OSSA-2024-001', 'nova', OSSA_2024_001, { series: '2024.2' }, 'not-affected'],
  ['OSSA-2024-001', 'nova', OSSA_2024_001, { version: '28.1.1' }, 'not-affected'],
  ['OSSA-2024-001', 'nova', OSSA_2024_001, { version: '28.1.0' }, 'affected, all, below 28.1.1'],
  ['OSSA-2024-001', 'cinder', OSSA_2024_001_CINDER, { series: '2024.1' }, 'affected, part'],
  ['OSSA-2024-001', 'cinder', OSSA_2024_001_CINDER, { version: '24.0.0' }, 'affected, all'],
  ['OSSA-2024-001', 'cinder', OSSA_2024_001_CINDER, { version: '24.1.0' }, 'not-affected'],
  ['OSSA-2025-002', 'keystone', OSSA_2025_002, { series: '2024.2' }, 'affected, part, below 26.0.1'],
  ['OSSA-2025-002', 'keystone', OSSA_2025_002, { series: '2025.2' }, 'affected, part'],
  ['OSSA-2025-002', 'keystone', OSSA_2025_002, { series: '2026.1' }, 'not-affected'],
  ['OSSA-2023-001', 'swift', OSSA_2023_001, { series: 'Xena' }, 'affected, part, below 2.28.1'],
  ['OSSA-2023-001', 'swift', OSSA_2023_001, { series: 'Zed' }, 'affected, part'],
  ['OSSA-2023-001', 'swift', OSSA_2023_001, { series: 'Wallaby' }, 'affected, all, below 2.28.1'],
  ['OSSA-2023-001', 'swift', OSSA_2023_001, { series: 'Ussuri' }, 'affected, all, below 2.28.1'],
  ['OSSA-2021-001', 'neutron', OSSA_2021_001, { series: 'Victoria' }, 'affected, part, below 17.1.3'],
  ['OSSA-2021-001', 'neutron', OSSA_2021_001, { series: 'Kilo' }, 'affected, all, below 16.3.3'],
  ['OSSA-2021-001', 'neutron', OSSA_2021_001, { series: 'Xena' }, 'not-affected'],
  ['OSSA-2015-019', 'glance', OSSA_2015_019, { version: '2014.2.4' }, 'not-affected'],
  ['OSSA-2015-019', 'glance', OSSA_2015_019, { series: 'Kilo' }, 'affected, part'],
  ['OSSA-2015-019', 'glance', OSSA_2015_019, { series: 'Liberty' }, 'not-affected'],
  ['OSSA-2016-012', 'nova', OSSA_2016_012, { series: 'Kilo' }, 'affected, all'],
  ['OSSA-2016-012', 'nova', OSSA_2016_012, { version: '13.1.0' }, 'not-affected'],
  ['OSSA-2026-010', 'ironic', OSSA_2026_010, { series: 'Wallaby' }, 'affected, part, below 26.1.6'], // it began before 17.0.0
  ['OSSA-2026-010', 'ironic', OSSA_2026_010, { series: '2024.2' }, 'affected, part, below 26.1.6'],
  ['OSSA-2026-010', 'ironic', OSSA_2026_010, { series: 'Victoria' }, 'not-affected'],
  ['OSSA-2026-010', 'ironic', OSSA_2026_010, { series: '2025.2' }, 'affected, part, below 32.0.1'],
  ['OSSA-2012-014', 'keystone', OSSA_2012_014, { series: 'Essex' }, 'affected, part'],
  ['OSSA-2012-014', 'keystone', OSSA_2012_014, { version: '2012.2.1' }, 'not-affected'], // named while it was made; released with the fix
  ['OSSA-2012-014', 'keystone', OSSA_2012_014, { series: 'Grizzly' }, 'not-affected'],
  ['OSSA-2013-006', 'nova', OSSA_2013_006, { series: 'Folsom' }, 'affected, part'],
  ['OSSA-2013-006', 'nova', OSSA_2013_006, { series: 'Grizzly' }, 'not-affected'], // six weeks later, with the fix on its branch
  ['OSSA-2014-041', 'glance', OSSA_2014_041, { series: 'Icehouse' }, 'affected, part'],
  ['OSSA-2014-041', 'glance', OSSA_2014_041, { version: '2014.2.1' }, 'affected, all'],
  ['OSSA-2014-041', 'glance', OSSA_2014_041, { version: '2014.2.2' }, 'not-affected'], // behind the last affected one of a branch with a fix
  ['OSSA-2014-041', 'glance', OSSA_2014_041, { series: 'Kilo' }, 'not-affected'],
  ['OSSA-2014-001', 'nova', OSSA_2014_001, { series: 'Grizzly' }, 'affected, part'],
  ['OSSA-2014-001', 'nova', OSSA_2014_001, { series: 'Havana' }, 'affected, part'], // out when it was published
  ['OSSA-2014-001', 'nova', OSSA_2014_001, { series: 'Icehouse' }, 'not-affected'],
  ['OSSA-2014-001', 'nova', OSSA_2014_001, { series: 'Folsom' }, 'cannot-be-told'],
  ['OSSA-2013-027', 'glance', OSSA_2013_027, { series: 'Essex' }, 'affected, all'],
  ['OSSA-2013-027', 'glance', OSSA_2013_027, { series: 'Havana' }, 'not-affected'], // out and maintained that day, and left out
  ['OSSA-2013-030', 'nova', OSSA_2013_030, { series: 'Havana' }, 'cannot-be-told'], // the series it stops before
  ['OSSA-2013-030', 'nova', OSSA_2013_030, { series: 'Grizzly' }, 'affected, all'], // maintained that day
  ['OSSA-2013-030', 'nova', OSSA_2013_030, { series: 'Essex' }, 'cannot-be-told'], // no longer maintained that day
  ['OSSN-0084', 'cinder', OSSN_0084, { series: 'Pike' }, 'affected, all'],
  ['OSSN-0084', 'cinder', OSSN_0084, { series: 'Rocky' }, 'cannot-be-told'],
  ['OSSA-2013-037', 'nova', OSSA_2013_037, { series: 'Havana' }, 'affected, part'],
  ['OSSA-2013-037', 'nova', OSSA_2013_037, { series: 'Essex' }, 'cannot-be-told'],
  ['OSSA-2013-037', 'nova', OSSA_2013_037, { series: 'Icehouse' }, 'not-affected'],
  ['OSSN-0062', 'keystone', OSSN_0062, { series: 'Kilo' }, 'affected, all'],
  ['OSSN-0062', 'keystone', OSSN_0062, { series: '2025.1' }, 'cannot-be-told'],
])('%s for %s: %o %o gives %s', (_, product, facts, running, wanted) => expect(ask(product, facts, running)).toBe(wanted))

test.each<[string, Facts, Running, string]>([
  [
    'a fix on its branch makes what came next safe',
    { on: '2024-07-02', says: '<=24.0.0', patches: ['2024.1'] },
    { version: '24.1.0' },
    'not-affected',
  ],
  [
    'a fix on another branch does not',
    { on: '2024-07-02', says: '<=24.0.0', patches: ['2023.2'] },
    { version: '24.1.0' },
    'cannot-be-told',
  ],
  ['nor does a change without a branch', { on: '2024-07-02', says: '<=24.0.0' }, { version: '24.1.0' }, 'cannot-be-told'],
  [
    'nor a version that never came out',
    { on: '2024-07-02', says: '<=24.0.0', patches: ['2024.1'] },
    { version: '24.0.1' },
    'cannot-be-told',
  ],
  ['nor does nothing', { on: '2024-07-02', says: '<=24.0.0', patches: [] }, { version: '24.1.0' }, 'cannot-be-told'],
  ['what was out already was left out', { on: '2026-01-01', says: '<=24.0.0' }, { version: '24.1.0' }, 'not-affected'],
  [
    'a later series was made with the fix',
    { on: '2024-07-02', says: '<=24.0.0', patches: ['2024.1'] },
    { series: '2025.1' },
    'not-affected',
  ],
  ['one that was out was not', { on: '2026-07-02', says: 'Caracal', patches: ['2024.1'] }, { series: '2023.2' }, 'cannot-be-told'],
  [
    'the last of a branch is one alone beside ends that are fixes',
    { on: '2024-07-02', says: '<23.1.1, ==24.0.0', patches: [] },
    { version: '24.1.0' },
    'not-affected',
  ],
  ['a candidate is not taken for its release', { on: '2024-07-02', says: '<24.0.0' }, { version: '24.1.0.0rc1' }, 'cannot-be-told'],
  ['a series that has no release yet cannot have the flaw', { on: '2024-07-02', says: '>=20.0.0' }, { series: '2026.2' }, 'cannot-be-told'],
  ['nor when the end is known', { on: '2024-07-02', says: '>=20.0.0 <24.0.1' }, { series: '2026.2' }, 'not-affected'],
  ['an end for a named series counts', { on: '2024-07-02', says: 'Caracal (prior to 24.1.0)' }, { version: '24.1.0' }, 'not-affected'],
  ['and so does what lies before it', { on: '2024-07-02', says: 'Caracal (prior to 24.1.0)' }, { version: '24.0.0' }, 'affected, all'],
  [
    'milestones are not the release',
    { on: '2024-07-02', says: 'Caracal (prior to caracal-3 milestone)' },
    { series: '2024.1' },
    'not-affected',
  ],
  [
    'a later series that was out and maintained was left out',
    { on: '2024-07-02', says: '<=23.1.0', patches: ['2023.2'] },
    { series: '2024.1' },
    'not-affected',
  ],
  [
    'one that was out and not maintained is open',
    { on: '2024-07-02', says: '<=19.0.0', patches: ['2023.2'] },
    { series: 'Yoga' },
    'cannot-be-told',
  ],
  [
    'a series before the first of the product is not known',
    { on: '2024-07-02', says: 'All versions' },
    { series: 'Austin' },
    'cannot-be-told',
  ],
  [
    'without a date, only what is newer than all fixes was made with one',
    { on: null, says: '', names: ['Stein'], patches: ['Train'] },
    { series: 'Ussuri' },
    'not-affected',
  ],
  [
    'without a date, a series with a fix is open',
    { on: null, says: '', names: ['Stein'], patches: ['Train'] },
    { series: 'Train' },
    'cannot-be-told',
  ],
])('%s', (_, facts, running, wanted) => expect(ask('cinder', facts, running)).toBe(wanted))

test('a change for another product of the advisory is none for this one, in brackets or not', () => {
  const facts = { on: '2024-07-02', says: '<=24.0.0', patches: ['2024.1 (glance)', '2024.1 glance'] }
  const advisory = statement('cinder', facts)
  const both = { ...advisory, affected: [...advisory.affected, { product: 'glance', text: '', releases: [], ranges: null }] }
  expect(affected(advisory, 'cinder', { version: '24.1.0' }, versions).answer).toBe('not-affected')
  expect(affected(both, 'cinder', { version: '24.1.0' }, versions).answer).toBe('cannot-be-told')
})

test('without a date, "all versions" takes in the series that the note names for anything', () => {
  const nova = { product: 'nova', text: 'All versions', releases: [], ranges: null }
  const trove = { product: 'trove', text: 'Juno', releases: ['Juno'], ranges: null }
  const note = { ...statement('nova', { on: null, patches: [] }), affected: [nova, trove] }
  const answers = ['Icehouse', 'Juno', 'Kilo'].map((series) => affected(note, 'nova', { series }, versions).answer)
  expect(answers).toEqual(['affected', 'affected', 'cannot-be-told'])
})

test('where the text names the version with the fix, every version of a later series is safe', () => {
  const says = { fixedIn: [{ at: '2013.2.2', of: [] }], fixedBy: [], unsure: [], alone: [], conditions: [] }
  const note = { ...statement('glance', { on: null, names: ['Grizzly'], patches: [] }), says }
  const answers = ['Grizzly', 'Havana', 'Icehouse'].map((series) => affected(note, 'glance', { series }, versions).answer)
  expect(answers).toEqual(['affected', 'cannot-be-told', 'not-affected'])
})

test.each([
  ['2012.2.4', 'affected, all', 'it was out when the advisory was published'],
  ['2013.1.3', 'cannot-be-told', 'it came two days later, and was frozen before'],
  ['2013.1.4', 'not-affected', 'it came weeks later, on a branch with a fix'],
])('"all versions" and %s: %s, since %s', (version, wanted) => {
  expect(ask('nova', { on: '2013-08-06', says: 'All versions', patches: ['havana', 'grizzly', 'folsom'] }, { version })).toBe(wanted)
})

test('a number that a product counted by before it took years is older than all of them', () => {
  expect(ask('glance', { on: '2014-12-23', says: 'up to 2014.1.3' }, { series: 'Bexar' })).toBe('affected, all')
})

test.each([
  ['<29.0.3', '2023.1', 'Every version of the series, from 27.0.0 on, is in the stated range.'],
  ['>=29.0.0 <29.0.3', '2024.1', 'In this series, the stated range includes 29.0.0 to 29.0.2.'],
  ['==29.0.0, >=29.2.0 <29.2.1', '2024.1', 'In this series, the stated range includes 29.0.0 and 29.2.0.'],
  ['<29.0.3', '2024.2', '30.0.0 lies at or after 29.0.3, where the affected versions end.'],
])('%s says of %s which versions it holds', (says, series, reason) => {
  expect(affected(statement('nova', { on: '2026-01-01', says }), 'nova', { series }, versions).reason).toBe(reason)
})

test('a database that knows the fix by its commit says nothing of versions', () => {
  const affectedEntry = {
    product: 'horizon',
    text: 'commits from the first, fixed by 35eada8; >=0',
    releases: [],
    ranges: parseVersions('>=0'),
  }
  const advisory = { ...statement('horizon', { on: '2012-09-05', patches: [] }), affected: [affectedEntry] }
  expect(affected(advisory, 'horizon', { series: '2023.1' }, versions).answer).toBe('cannot-be-told')
})

test.each([
  ['fixed', '24.0.0', 'not-affected'],
  ['not-affected', '24.0.0', 'not-affected'],
  ['under-investigation', '24.0.0', 'cannot-be-told'],
  ['fixed', '24.1.0', 'cannot-be-told'],
] as const)('what a document calls %s is not said to be affected: %s', (status, version, wanted) => {
  const entry = { status, product: 'cinder', text: '24.0.0', releases: [], ranges: parseVersions('24.0.0') }
  const advisory = { ...statement('cinder', { on: '2024-07-02' }), affected: [entry] }
  expect(affected(advisory, 'cinder', { version }, versions).answer).toBe(wanted)
})

test('what is named is affected even where the ranges leave it out', () => {
  expect(ask('nova', { on: '2026-01-01', says: '<22.0.0', names: ['Victoria'] }, { series: 'Victoria' })).toBe('affected, all')
})

test('a bound that is no version answers nothing, unless another range settles it', () => {
  const broken = { ...statement('nova', { on: '2026-01-01' }) }
  const ranges = [[{ op: '<', version: 'juno' }], [{ op: '>=', version: '31.0.0' }]] as const
  const advisory = { ...broken, affected: [{ product: 'nova', text: '', releases: [], ranges }] }
  expect(affected(advisory, 'nova', { series: '2024.1' }, versions).answer).toBe('cannot-be-told')
  expect(affected(advisory, 'nova', { series: '2025.1' }, versions).answer).toBe('affected')
})

test('from 0 on means from the beginning, years included', () => {
  expect(ask('horizon', { on: '2012-05-01', says: '>=0 <2012.1.1' }, { series: 'Essex' })).toBe('affected, part, below 2012.1.1')
  expect(ask('horizon', { on: '2012-05-01', says: '>=0 <2012.1.1' }, { version: '2012.1' })).toBe('affected, all, below 2012.1.1')
  expect(ask('keystone', { on: '2020-05-01', says: '>=0 <15.0.1' }, { series: 'Kilo' })).toBe('affected, all, below 15.0.1')
})

test('a withdrawn advisory affects nothing; a superseded one sends to its successor', () => {
  const advisory = statement('nova', OSSA_2024_001)
  const withdrawn = { ...advisory, lifecycle: { state: 'withdrawn', on: '2026-01-01', because: 'A mistake.' } } as const
  const superseded = { ...advisory, lifecycle: { state: 'superseded', on: '2026-01-01', by: 'BH-2026-009', because: 'Newer.' } } as const
  expect(affected(withdrawn, 'nova', { series: 'Zed' }, versions).answer).toBe('not-affected')
  expect(affected(superseded, 'nova', { series: 'Zed' }, versions).reason).toContain('BH-2026-009')
})

test.each<[string, string | null, Running]>([
  ['a product that it does not name', 'glance', { series: 'Zed' }],
  ['a series that nobody knows', 'nova', { series: 'Zebra' }],
  ['a version that is none', 'nova', { version: 'master' }],
  ['no product', null, { series: 'Zed' }],
])('%s cannot be told', (_, product, running) => {
  const verdict = affected(statement('nova', OSSA_2024_001), product, running, versions)
  expect(verdict.answer).toBe('cannot-be-told')
  expect(verdict.reason).toMatch(/\.$/)
})
