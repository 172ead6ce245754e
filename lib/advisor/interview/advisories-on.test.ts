import { expect, test } from 'vitest'
import { advisoriesOn } from '@/lib/advisor/interview/advisories-on'
import { mini } from '@/lib/advisor/mini-policy.test-data'

const [note] = mini().texts.evidence
const other = { aliases: [], cves: [], references: [] }

test('evidence leads to the advisory that it names, then to those that cite the same address', () => {
  if (!note) throw new Error('the policy has evidence')
  const evidence = [
    { ...note, title: 'CVE-2024-1086, nf_tables' },
    { ...note, id: 'alone', title: 'A page', url: 'https://example.org/alone' },
  ]
  const found = advisoriesOn(evidence, [
    { ...other, id: 'BH-2026-001', references: [{ type: 'web', label: null, url: note.url }] },
    { ...other, id: 'OSSN-0001', cves: ['CVE-2024-1086'] },
    { ...other, id: 'OSSN-0002', cves: ['CVE-2024-10861'] },
  ])
  expect(found).toEqual({
    [note.id]: [
      { id: 'OSSN-0001', path: '/advisories/ossn-0001/' },
      { id: 'BH-2026-001', path: '/advisories/bh-2026-001/' },
    ],
  })
})
