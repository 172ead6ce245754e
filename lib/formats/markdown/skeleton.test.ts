import { expect, it } from 'vitest'
import { TO_WRITE } from '@/lib/formats/markdown/check-finished'
import { documentOf } from '@/lib/formats/markdown/fixture'
import { markdown } from '@/lib/formats/markdown/markdown'
import { nextId } from '@/lib/formats/markdown/next-id'
import { skeleton } from '@/lib/formats/markdown/skeleton'

it('counts on from the highest id of the year and fills no gap', () => {
  expect(nextId(['BH-2026-001.md', 'BH-2026-007.md', 'BH-2025-100.md', 'README.md'], '2026-11-24')).toBe('BH-2026-008')
  expect(nextId(['BH-2026-001.md'], '2027-01-01')).toBe('BH-2027-001')
})

it('makes a skeleton that is refused for nothing but what is still to write, whatever the title', () => {
  const text = skeleton({ id: 'BH-2026-001', title: 'A "title": with #signs', today: '2026-11-24' })
  const reading = markdown.read(documentOf(text))
  const reasons = reading.kind === 'refused' ? reading.problems.map(({ reason }) => reason) : []
  expect(new Set(reasons)).toEqual(new Set(['unfinished']))
  expect(markdown.read(documentOf(text.replaceAll(TO_WRITE, 'Written')))).toMatchObject({
    kind: 'read',
    advisory: { title: 'A "title": with #signs' },
  })
})
