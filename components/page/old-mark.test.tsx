import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { EntryList } from '@/components/advisory/entry-list'
import { EvidenceList } from '@/components/policy/evidence-list'
import { SourceList } from '@/components/technology/source-list'
import { miniPolicy } from '@/lib/advisor/mini-policy.test-data'
import { numberSources } from '@/lib/facts/technologies/number-sources'

const TODAY = '2026-11-27'
const textOf = (element: React.ReactElement) =>
  renderToStaticMarkup(element)
    .replace(/<[^>]+>/g, '')
    .replace(/\s+/g, ' ')

const entry = (asOf: string, stands: 'living' | 'pinned') => ({
  ...{ number: '1', anchor: 'ref-a', label: 'Web', type: 'web' as const, line: 1, read: { asOf, stands } },
  tree: { type: 'root' as const, children: [{ type: 'text' as const, value: `A page, as of ${asOf} (${stands}).` }] },
})

test('a footnote that was read long ago says so behind its day', () => {
  const entries = [entry('2026-05-08', 'living'), entry('2026-05-08', 'pinned'), entry('2026-05-31', 'living')]
  expect(entries.map((each) => textOf(<EntryList entries={[each]} today={TODAY} />).trim())).toEqual([
    '[1] Web: A page, as of 2026-05-08 (living). read more than 180 days ago',
    '[1] Web: A page, as of 2026-05-08 (pinned).',
    '[1] Web: A page, as of 2026-05-31 (living).',
  ])
})

test('a source that was read long ago has its day and the mark, even where most are of that day', () => {
  const source = (id: string, asOf: string, stands: 'living' | 'pinned') => ({ url: `https://example.org/${id}`, title: id, asOf, stands })
  const numbered = numberSources([
    [source('a', '2026-05-08', 'living'), source('b', '2026-05-08', 'pinned'), source('c', '2026-05-08', 'living')],
    [source('d', '2026-08-21', 'living')],
  ])
  expect(textOf(<SourceList numbered={numbered} today={TODAY} />)).toContain(
    'a, read 8 May 2026, more than 180 days agob (pinned)c, read 8 May 2026, more than 180 days agod, read 21 August 2026',
  )
})

test('evidence of long ago is marked behind its day', () => {
  const list = (today: string) => textOf(<EvidenceList evidence={miniPolicy.evidence} policy={miniPolicy} today={today} />)
  expect(list('2026-07-26')).toContain('as of 27 January 2026')
  expect(list('2026-07-26')).not.toContain('days ago')
  expect(list('2026-07-27')).toContain('as of 27 January 2026, more than 180 days ago')
})
