import { expect, test } from 'vitest'
import { gateProblems } from '@/lib/export/release/gates'
import { changesInWords } from '@/lib/export/release/in-words'
import type { Publication, PublishedAdvisory } from '@/lib/export/release/publication'
import { revisionsToRecord } from '@/lib/export/release/recorded'

const ADVISORY: PublishedAdvisory = {
  ...{
    id: 'BH-2026-001',
    title: 'A title',
    state: 'published',
    published: '2026-01-01',
    modified: '2026-02-01',
    sha256: 'a',
    raw: 'raw/own/BH-2026-001.md',
  },
  ...{ severity: 'high', products: ['nova'] },
}
const PATH = '.well-known/csaf/2026/bh-2026-001.json'
const FIRST = { date: '2026-01-01', summary: 'First published.' }
const publication = (
  advisory: Partial<PublishedAdvisory> | null = {},
  text = 'a',
  revisions = [FIRST],
  addresses = ['a/index.html'],
): Publication => ({
  advisories: new Map(advisory === null ? [] : [['BH-2026-001', { ...ADVISORY, ...advisory }]]),
  documents: new Map([[PATH, { id: 'BH-2026-001', sha256: text, revisions }]]),
  addresses: new Set(addresses),
})
const reasons = (now: Publication) => gateProblems(publication(), now).map(({ reason }) => reason)

test('what is as it was passes', () => expect(reasons(publication())).toEqual([]))

test.each([
  ['an advisory that is gone', publication(null), ['advisory-gone']],
  ['another day of publication', publication({ published: '2026-01-02' }), ['published-changed']],
  ['a day of publication that is gone', publication({ published: null }), ['published-changed']],
  ['a change that goes back', publication({ modified: '2026-01-15' }), ['modified-decreased']],
  ['a change without its day', publication({ sha256: 'b' }), ['modified-kept']],
  ['a page that is gone', publication({}, 'a', [FIRST], []), ['address-gone']],
  ['a document that changed without a revision', publication({}, 'b'), ['revision-missing']],
  ['a revision that says something else', publication({}, 'b', [{ ...FIRST, date: '2026-01-03' }, FIRST]), ['revision-gone']],
])('%s stops a release', (_, now, expected) => expect(reasons(now)).toEqual(expected))

test('a change with its day and its revision passes, and is told in words', () => {
  const changed = publication({ sha256: 'b', modified: '2026-03-01', severity: 'low' }, 'b', [
    FIRST,
    { date: '2026-03-01', summary: 'Changed.' },
  ])
  expect(reasons(changed)).toEqual([])
  expect(changesInWords(publication(), changed)).toEqual([
    'changed: BH-2026-001: severity "low" instead of "high" and modified "2026-03-01" instead of "2026-02-01"',
    '0 addresses are new; all others are as they were.',
  ])
  expect(changesInWords(publication(null), publication())[0]).toBe('new: BH-2026-001: A title (2026-01-01)')
})

test('a release records what was published, and a revision for each silent change', () => {
  expect(revisionsToRecord(null, publication(), '2026-11-28')).toEqual({ 'BH-2026-001': [FIRST] })
  const recorded = revisionsToRecord(publication(), publication({}, 'b'), '2026-11-28')['BH-2026-001']
  expect(recorded).toHaveLength(2)
  expect(recorded?.[1]?.date).toBe('2026-11-28')
})

test('a revision that was published without being recorded is recorded then, before the newer one', () => {
  const [second, third] = ['2026-02-01', '2026-03-01'].map((date) => ({ date, summary: 'Changed.' }))
  if (second === undefined || third === undefined) throw new Error('two days are two revisions')
  const before = publication({}, 'a', [FIRST, second])
  expect(revisionsToRecord(before, publication({}, 'b', [FIRST, third]), '2026-11-28')['BH-2026-001']).toEqual([FIRST, second, third])
  expect(revisionsToRecord(before, publication({}, 'b', [FIRST]), '2026-11-28')['BH-2026-001']).toHaveLength(3)
})
