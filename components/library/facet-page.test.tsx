import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { AdvisoriesByYear } from '@/components/advisory/advisories-by-year'
import { FacetPage } from '@/components/library/facet-page'
import type { Advisory } from '@/lib/advisory/advisory'
import { countedYears } from '@/lib/library/indexes/counted-years'
import { linkedPages, listPage, pageSlug } from '@/lib/library/indexes/list-pages'

/** Of 60 kB, without what is around every page. */
const MOST_BYTES = 48_000

const advisory = (number: number): Advisory => ({
  ...{
    id: `CVE-2024-${10_000 + number}`,
    title: `A flaw with a title that is as long as those of real records often are, number ${number}`,
  },
  ...{ lifecycle: { state: 'published' }, published: `20${String(26 - (number % 20)).padStart(2, '0')}-03-04`, modified: '2026-05-06' },
  ...{ dateOrigin: 'document', origin: { source: 'x', path: 'x', revision: null, sha256: '', license: 'CC0-1.0' } },
  ...{ aliases: [], cves: [], related: [], sections: [], references: [], people: [], technologies: [], questions: [] },
  affected: ['nova', 'glance', 'keystone', 'neutron'].map((product) => ({ product, text: '', releases: [], ranges: null })),
  severity: [{ type: 'RATING', vector: null, score: null, rating: 'high' }],
})
const told = Array.from({ length: 10_000 }, (_, at) => ({ advisory: advisory(at), others: [advisory(at + 20_000)] }))
const advisories = told.map((each) => each.advisory)
const years = countedYears(advisories)

test.each([1, 2, 100, 167])('page %i of a list of ten thousand is light, and near all others', (nth) => {
  const props = { title: 'Severity: high', lead: 'All.', groups: [], path: '/advisories/severity/high/', years }
  const page = renderToStaticMarkup(<FacetPage {...props} page={listPage(told, nth)} />)
  expect(page.length).toBeLessThan(MOST_BYTES)
  for (const near of linkedPages(nth, 167)) expect(page).toContain(`href="/advisories/severity/${pageSlug('high', near)}/"`)
  expect(page).toContain(`>${told[(nth - 1) * 60]?.advisory.id}<`)
  expect(page.includes('<svg')).toBe(nth === 1)
  expect(page.includes('rel="next"')).toBe(nth < 167)
})

test('the list of ten thousand is counts, a plot and the newest', () => {
  const page = renderToStaticMarkup(<AdvisoriesByYear advisories={advisories} told={told} sources={[]} facets={[]} />)
  expect(page.length).toBeLessThan(MOST_BYTES)
  expect(page).toContain('10,000 in all')
  expect(page).toContain('<svg')
})
