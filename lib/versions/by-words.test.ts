import { expect, test } from 'vitest'
import { affected } from '@/lib/versions/affects'
import { realProducts } from '@/lib/versions/real-products.test-data'

const versions = realProducts()

test.each([
  ['2026.1', 'not-affected'],
  ['juno', 'cannot-be-told'],
])('a library with the fix, which %s contains or not, decides: %s', (series, answer) => {
  const note = {
    ...{ lifecycle: { state: 'published' as const }, published: null, references: [] },
    affected: [{ product: 'cinder', text: '', releases: ['Icehouse'], ranges: null }],
    says: { fixedIn: [], fixedBy: [{ library: 'oslo.vmware', at: '0.8.0' }], unsure: [], alone: [], conditions: [] },
  }
  expect(affected(note, 'cinder', { series }, versions)).toMatchObject({ answer })
})

test.each([
  ['2025.1', 'affected'],
  ['2026.1', 'not-affected'],
  ['zed', 'cannot-be-told'],
])('all supported releases without a day, with a patch for 2025.1: %s is %s', (series, answer) => {
  const note = {
    ...{ lifecycle: { state: 'published' as const }, published: null },
    affected: [{ product: 'nova', text: 'all supported releases', releases: [], ranges: null }],
    references: [{ type: 'fix' as const, label: 'stable/2025.1 (Nova)', url: 'https://review.example/1' }],
  }
  expect(affected(note, 'nova', { series }, versions)).toMatchObject({ answer })
})
