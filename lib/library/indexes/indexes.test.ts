import { expect, test } from 'vitest'
import type { Advisory } from '@/lib/advisory/advisory'
import { aliasesOf } from '@/lib/library/indexes/aliases'
import { answersBySeries } from '@/lib/library/indexes/answers-by-series'
import { byProduct, productSlug } from '@/lib/library/indexes/by-product'
import { countAnswers, entriesOfSeries, releasePath } from '@/lib/library/indexes/by-release'
import { bySeverity } from '@/lib/library/indexes/by-severity'
import { byTechnology } from '@/lib/library/indexes/by-technology'
import { byYear } from '@/lib/library/indexes/by-year'
import { facetGroups } from '@/lib/library/indexes/facet-groups'
import { flawsByProduct } from '@/lib/library/indexes/flaws-by-product'
import { problemCounts } from '@/lib/library/indexes/problem-counts'
import { productBySeries } from '@/lib/library/indexes/product-by-series'
import { realProducts } from '@/lib/versions/real-products.test-data'
import { parseVersions } from '@/lib/versions/version-grammar'

const versions = realProducts()
const concerns = { versions, sistersOf: () => [] }
const affectedBy = (product: string | null, ranges: string | null = null) => ({
  product,
  text: '',
  releases: [],
  ranges: ranges === null ? null : parseVersions(ranges),
})

const advisory = (id: string, change: Partial<Advisory> = {}): Advisory => ({
  id,
  title: `About ${id}`,
  lifecycle: { state: 'published' },
  published: '2026-01-01',
  modified: null,
  dateOrigin: 'document',
  origin: { source: 'test', path: id, revision: null, sha256: '', license: 'unknown' },
  ...{
    aliases: [],
    cves: [],
    related: [],
    sections: [],
    affected: [],
    severity: [],
    references: [],
    people: [],
    technologies: [],
    questions: [],
  },
  ...change,
})

test.each([
  ['open vswitch', '/products/open-vswitch/'],
  ['constructor', '/products/constructor/'],
  ['__proto__', '/products/__proto__/'],
  ['@scope/name', '/products/scope-name/'],
  ['ssl/tls terminators', '/products/ssl-tls-terminators/'],
  ['日本', '/products/u-65e5-672c/'],
  ['...', '/products/u-2e-2e-2e/'],
])('the product %s lives at %s', (name, path) => {
  expect(`/products/${productSlug(name)}/`).toBe(path)
  expect(productSlug(name)).toMatch(/^[\w.-]+$/)
})

test('products with names like those of object properties are products like any other', () => {
  const all = ['__proto__', 'constructor', 'toString', 'nova'].map((name, index) =>
    advisory(`A-${index}`, { affected: [affectedBy(name)] }),
  )
  expect(byProduct(all).map(({ name, advisories }) => [name, advisories.length])).toEqual([
    ['__proto__', 1],
    ['constructor', 1],
    ['nova', 1],
    ['toString', 1],
  ])
})

test('two spellings of one address are one product, and an advisory counts once', () => {
  const [product, ...others] = byProduct([advisory('A-1', { affected: [affectedBy('a b'), affectedBy('a-b'), affectedBy(null)] })])
  expect(others).toEqual([])
  expect(product).toMatchObject({ slug: 'a-b', names: ['a b', 'a-b'] })
  expect(product?.advisories).toHaveLength(1)
})

test('severities come worst first, and a missing rating is its own group', () => {
  const rated = (rating: 'low' | 'critical') => ({ severity: [{ type: 'RATING', vector: null, score: null, rating }] as const })
  const all = [advisory('A-1', rated('low')), advisory('A-2'), advisory('A-3', rated('critical'))]
  expect(bySeverity(all).map(({ slug }) => slug)).toEqual(['critical', 'low', 'unrated'])
})

test('years come newest first, what has no date last', () => {
  const all = [advisory('A-1', { published: null }), advisory('A-2', { published: '2013-02-01' }), advisory('A-3')]
  expect(byYear(all).map(({ slug }) => slug)).toEqual(['2026', '2013', 'undated'])
})

test('words that mean the same technology are one group; unknown words make none', () => {
  const find = (word: string) => (word.startsWith('kvm') ? { id: 'kvm', name: 'KVM' } : null)
  const all = [advisory('A-1', { technologies: ['kvm', 'kvm-q35'] }), advisory('A-2', { technologies: ['__proto__'] })]
  expect(byTechnology(all, find).map(({ slug, advisories }) => [slug, advisories.length])).toEqual([['kvm', 1]])
})

test('a series lists what names its products, and what comes from OpenStack whatever it names', () => {
  const release = versions.releases.find(({ name }) => name === '2024.1 Caracal')
  if (release === undefined) throw new Error('the series is gone')
  const all = [
    advisory('A-1', {
      affected: [affectedBy('nova', '<29.0.3'), affectedBy('os-brick', '<6.2.2')],
      references: [fix('2024.1/caracal(nova)')],
    }),
    advisory('A-2', { affected: [affectedBy('left-pad', '<1.0')] }),
    advisory('OSSN-0043', { affected: [affectedBy('glibc')] }),
  ]
  const entries = entriesOfSeries(release, all, ({ id }) => id.startsWith('OSSN-'), concerns)
  expect(entries.map((entry) => [entry.advisory.id, entry.verdict.answer, entry.remedy.kind])).toEqual([
    ['A-1', 'affected', 'fix'],
    ['OSSN-0043', 'cannot-be-told', 'none'],
  ])
  expect(entries[0]?.remedy).toMatchObject({
    fixes: [{ product: 'nova', fix: { kind: 'released', version: '29.1.0' } }],
    links: [{ label: '2024.1/caracal(nova)' }],
  })
  expect(releasePath(release)).toBe('/releases/2024.1/')
})

test('what the advisory recommends is a workaround; a fix for another series is none', () => {
  const release = versions.releases.find(({ name }) => name === 'Havana')
  if (release === undefined) throw new Error('the series is gone')
  const sections = [{ name: 'recommended-actions', heading: 'Do', anchor: 'recommended-actions', blocks: [] }] as const
  const one = advisory('A-1', { affected: [affectedBy('nova', '<2014.1')], references: [fix('icehouse')], sections })
  expect(entriesOfSeries(release, [one], () => false, concerns)[0]?.remedy).toEqual({
    ...{ kind: 'workaround', links: [], advice: '/advisories/a-1/#recommended-actions' },
    fixes: [{ product: 'nova', fix: { kind: 'unreleased' } }],
  })
})

test('a product counts its answers by series, and an unknown product has none', () => {
  const one = advisory('A-1', { affected: [affectedBy('nova', '>=31.0.0')] })
  const flaws = [{ advisory: one, sisters: [] }]
  const series = productBySeries('nova', flawsByProduct(flaws)(['nova']), concerns)
  expect(series.find(({ release }) => release.name === '2025.1 Epoxy')?.counts.affected).toBe(1)
  expect(series.find(({ release }) => release.name === '2024.1 Caracal')?.counts['not-affected']).toBe(1)
  expect(productBySeries('__proto__', flawsByProduct(flaws)(['nova']), concerns)).toEqual([])
})

test('the flaws of a product are those of which a record writes it in any spelling, each once, in their order', () => {
  const [one, two, three] = [['open vswitch', 'nova'], ['glance'], ['open-vswitch', 'open vswitch']].map((products, at) =>
    advisory(`A-${at}`, { affected: products.map((product) => affectedBy(product)) }),
  ) as [Advisory, Advisory, Advisory]
  const flaws = [
    { advisory: two, sisters: [three] },
    { advisory: one, sisters: [] },
  ]
  const index = flawsByProduct(flaws)
  expect(index(['open vswitch', 'open-vswitch']).map(({ flaw, product }) => [flaw.advisory.id, product])).toEqual([
    ['A-1', 'open-vswitch'],
    ['A-0', 'open vswitch'],
  ])
  expect(index(['__proto__'])).toEqual([])
})

test('a name leads to what it names before it leads to what only speaks of it', () => {
  const all = [
    advisory('OSSA-2024-001', { cves: ['CVE-2024-1'], aliases: ['CVE-2024-1'], related: ['OSSN-0001', 'CVE-2022-1'] }),
    advisory('OSSN-0001', {
      aliases: ['GHSA-aaaa-bbbb-cccc'],
      cves: ['CVE-2024-9'],
      related: ['CVE-2024-1', '__proto__', '../etc', 'CVE-2022-1'],
    }),
    advisory('BH-2026-001', { aliases: ['CVE-2024-9'] }),
  ]
  const found = aliasesOf(all).map((alias) => [alias.name, alias.kind, alias.advisories.map(({ id }) => id).join()])
  expect(found).toEqual([
    ['BH-2026-001', 'same', 'BH-2026-001'],
    ['CVE-2022-1', 'mentioned', 'OSSA-2024-001,OSSN-0001'],
    ['CVE-2024-1', 'same', 'OSSA-2024-001'],
    ['CVE-2024-9', 'same', 'OSSN-0001,BH-2026-001'],
    ['GHSA-aaaa-bbbb-cccc', 'same', 'OSSN-0001'],
    ['OSSA-2024-001', 'same', 'OSSA-2024-001'],
    ['OSSN-0001', 'same', 'OSSN-0001'],
  ])
})

test('problems are counted by reason, errors first', () => {
  const problem = (reason: string, level: 'error' | 'warning') => ({ file: 'a', line: 1, reason, what: '', fix: '', level })
  const counts = problemCounts([problem('bad-cve', 'warning'), problem('schema', 'error'), problem('bad-cve', 'warning')])
  expect(counts).toEqual([
    { reason: 'schema', level: 'error', count: 1 },
    { reason: 'bad-cve', level: 'warning', count: 2 },
  ])
})

function fix(label: string) {
  return { type: 'fix', label, url: 'https://review.opendev.org/1' } as const
}

const entryOf = (series: string, one: Advisory) => {
  const release = versions.releases.find(({ name }) => name === series)
  if (release === undefined) throw new Error(`there is no ${series}`)
  const [entry] = entriesOfSeries(release, [one], () => true, concerns)
  if (entry === undefined) throw new Error('it does not concern the series')
  return entry
}

test('an advisory is answered for every series that is looked after, once, and each leads to the part of its page that says why', () => {
  const images = advisory('OSSA-2024-001', { affected: [affectedBy('nova', '<27.3.1, >=28.0.0 <28.1.1, >=29.0.0 <29.0.3')] })
  const answers = answersBySeries(images, () => true, concerns)
  const series = answers.flatMap((each) => each.series.map(({ name }) => name))
  expect(series.toSorted()).toEqual([
    ...['2023.1 Antelope', '2024.1 Caracal', '2025.1 Epoxy', '2025.2 Flamingo', '2026.1 Gazpacho', '2026.2 Hibiscus', 'Yoga', 'Zed'],
  ])
  const affected = answers.find(({ answer }) => answer === 'affected')?.series
  expect(affected).toContainEqual({
    name: '2024.1 Caracal',
    path: '/releases/2024.1/#affected',
    fixes: [{ product: 'nova', version: '29.1.0', date: '2024-07-09' }],
    isUnreleased: false,
  })
  expect(affected).toContainEqual({ name: 'Zed', path: '/releases/zed/#affected', fixes: [], isUnreleased: true })
  expect(answersBySeries(advisory('GHSA-1', { affected: [affectedBy('gradio', '<4.0')] }), () => false, concerns)).toEqual([])
})

test('what must hold besides the version, in the words of the advisory, is told once for all series that are affected', () => {
  const says = { fixedIn: [], fixedBy: [], unsure: [], alone: [], conditions: ['Only setups with a proxy are affected'] }
  const [affected, ...others] = answersBySeries(advisory('A-1', { affected: [affectedBy('nova', '>=31.0.0')], says }), () => true, concerns)
  expect(affected?.conditions).toEqual(says.conditions)
  expect(others.flatMap(({ conditions }) => conditions)).toEqual([])
})

test('a series is no longer answered for from the day of its end on, by plan as well', () => {
  const seriesOn = (day: string) => {
    const answers = answersBySeries(advisory('A-1', { affected: [affectedBy('nova', '>=1.0.0')] }), () => true, {
      ...concerns,
      versions: realProducts(day),
    })
    return answers.flatMap((each) => each.series.map(({ name }) => name))
  }
  expect(seriesOn('2027-04-27')).toContain('2025.2 Flamingo')
  expect(seriesOn('2027-04-28')).not.toContain('2025.2 Flamingo')
})

test('answers are counted, and none is forgotten', () => {
  const entries = [advisory('A-1', { affected: [affectedBy('nova', '>=1.0.0')] }), advisory('A-2')].map((one) => entryOf('Zed', one))
  expect(countAnswers(entries)).toEqual({ affected: 1, 'cannot-be-told': 1, 'not-affected': 0 })
})

test('the ways to part the advisories begin with release and product, and lead to all of these', () => {
  const all = Array.from({ length: 20 }, (_, index) =>
    advisory(`A-${index}`, { affected: [affectedBy(`product ${index}`), affectedBy('nova')] }),
  )
  const groups = facetGroups({ year: byYear(all) }, byProduct(all), versions.releases, versions.today)
  expect(groups.map(({ kind }) => kind)).toEqual(['release', 'product', 'year'])
  expect(groups[0]?.links.map(({ name }) => name)).not.toContain('Havana')
  expect(groups[1]?.links[0]).toEqual({ name: 'nova', path: '/products/nova/', count: 20 })
  expect(groups[1]?.all).toEqual({ name: 'all 21 products', path: '/products/' })
  expect(groups[2]?.links).toEqual([{ name: '2026', path: '/advisories/year/2026/', count: 20 }])
})
