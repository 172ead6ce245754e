import { expect, test } from 'vitest'
import { relationsAmong } from '@/lib/library/related'

const advisory = (id: string, related: string[] = [], aliases: string[] = []) => ({ id, title: `About ${id}`, aliases, related })

test('relations hold in both directions, and an alias leads to its advisory', () => {
  const a = advisory('BH-2026-001', ['OSSN-0001', 'CVE-2022-0492'])
  const b = advisory('OSSN-0001')
  const c = advisory('OSSA-2022-001', ['BH-2026-001'], ['CVE-2022-0492'])
  const relatedTo = relationsAmong([a, b, c])
  expect(relatedTo(a).map(({ id, path }) => [id, path])).toEqual([
    ['OSSN-0001', '/advisories/ossn-0001/'],
    ['OSSA-2022-001', '/advisories/ossa-2022-001/'],
  ])
  expect(relatedTo(b).map(({ id }) => id)).toEqual(['BH-2026-001'])
})

test('advisories of the same problem are related, and a name that several bear leads to all of them', () => {
  const a = advisory('OSSA-2024-001', [], ['CVE-2024-32498'])
  const b = advisory('PYSEC-2024-1', [], ['cve-2024-32498'])
  const c = advisory('OSSN-0094', ['CVE-2024-32498'])
  const relatedTo = relationsAmong([a, b, c])
  expect(relatedTo(a).map(({ id }) => id)).toEqual(['PYSEC-2024-1', 'OSSN-0094'])
  expect(relatedTo(c).map(({ id }) => id)).toEqual(['OSSA-2024-001', 'PYSEC-2024-1'])
})

test('what has no page is named all the same; nothing is related to itself', () => {
  const a = advisory('OSSN-0002', ['OSSN-0002', 'CVE-2013-1000', 'XSA-7'], ['CVE-2013-1000'])
  expect(relationsAmong([a])(a)).toEqual([{ id: 'XSA-7', title: null, path: null }])
})
