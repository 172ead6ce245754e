import { expect, test } from 'vitest'
import { relatedTo } from '@/lib/library/related'

const advisory = (id: string, related: string[] = [], aliases: string[] = []) => ({ id, title: `About ${id}`, aliases, related })

test('relations hold in both directions, and an alias leads to its advisory', () => {
  const a = advisory('BH-2026-001', ['OSSN-0001', 'CVE-2022-0492'])
  const b = advisory('OSSN-0001')
  const c = advisory('OSSA-2022-001', ['BH-2026-001'], ['CVE-2022-0492'])
  expect(relatedTo(a, [a, b, c]).map(({ id, path }) => [id, path])).toEqual([
    ['OSSN-0001', '/advisories/ossn-0001/'],
    ['OSSA-2022-001', '/advisories/ossa-2022-001/'],
  ])
  expect(relatedTo(b, [a, b, c]).map(({ id }) => id)).toEqual(['BH-2026-001'])
})

test('what has no page is named all the same; nothing is related to itself', () => {
  const a = advisory('OSSN-0002', ['OSSN-0002', 'CVE-2013-1000', 'XSA-7'], ['CVE-2013-1000'])
  expect(relatedTo(a, [a])).toEqual([{ id: 'XSA-7', title: null, path: null }])
})
