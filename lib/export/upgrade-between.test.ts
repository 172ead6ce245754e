import { expect, test } from 'vitest'
import type { Advisory } from '@/lib/advisory/advisory'
import { answersOfSeries, countUpgrade, upgradeBetween } from '@/lib/export/upgrade-between'
import { upgradePairs, upgradePath } from '@/lib/library/indexes/upgrades'
import { catalogued } from '@/lib/versions/ask'
import { realProducts } from '@/lib/versions/real-products.test-data'
import { parseVersions } from '@/lib/versions/version-grammar'

const versions = realProducts()
const concerns = { versions, sistersOf: () => [] }

const advisory = (id: string, says: string): Advisory => ({
  ...{ id, title: id, lifecycle: { state: 'published' }, published: '2026-05-01', modified: null, dateOrigin: 'document' },
  ...{ origin: { source: 'own', path: 'a', revision: null, sha256: '', license: 'CC-BY-4.0' }, aliases: [], cves: [], related: [] },
  ...{ sections: [], severity: [], references: [], people: [], technologies: [], questions: [] },
  affected: [{ product: 'nova', text: says, releases: [], ranges: parseVersions(says) }],
})

function seriesOf(name: string) {
  const release = versions.releases.find((each) => each.name.startsWith(name))
  if (release === undefined) throw new Error(`there is no ${name}`)
  return release
}

test('an upgrade mends, leaves and brings flaws, and says what no version ends and what cannot be told', () => {
  const advisories = [
    advisory('MENDED', '>=29.0.0 <29.0.3'),
    advisory('STAYS', '<33.0.1'),
    advisory('ENDLESS', '>=1'),
    advisory('NEW', '>=33.0.0 <33.0.1'),
    advisory('UNTOLD', 'who knows'),
    advisory('NEVER', '<2'),
  ]
  const catalogue = catalogued(advisories, concerns)
  const find = (id: string) => advisories.find((each) => each.id === id) ?? null
  const [from, to] = ['2024.1', '2026.1'].map((name) => answersOfSeries(seriesOf(name), versions.releases, catalogue))
  if (from === undefined || to === undefined) throw new Error('a series is gone')
  const products = upgradeBetween(from, to, { concerns, find, named: (name) => ({ name, slug: name }) })
  const [nova] = products
  const ids = (list: readonly Readonly<{ advisory: string }>[] = []) => list.map((each) => each.advisory)
  expect([ids(nova?.mended), ids(nova?.stays), ids(nova?.endless), ids(nova?.fresh), nova?.untold]).toEqual([
    ...[['MENDED'], ['STAYS'], ['ENDLESS'], ['NEW']],
    1,
  ])
  expect(nova?.mended[0]?.before?.fix.version).toBe('29.1.0')
  expect(countUpgrade(products)).toEqual({ mended: 1, stays: 2, endless: 1, fresh: 1, open: 0 })
})

test('pages compare every series since Yoga with those released after it, whatever has ended since, and no plan', () => {
  const pathsOn = (day: string) => upgradePairs(versions.releases, day).map(upgradePath)
  expect(pathsOn(versions.today)).toContain('/releases/2024.1/to/2026.1/')
  expect(pathsOn(versions.today).some((path) => /\/2026\.2\/|\/havana\/|\/xena\//.test(path))).toBe(false)
  expect(pathsOn('2040-01-01')).toEqual(pathsOn(versions.today))
})
