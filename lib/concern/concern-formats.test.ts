import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import type { Found } from '@/lib/concern/found'
import { concernVex } from '@/lib/concern/open-vex'
import { toFindings } from '@/lib/concern/to-findings'
import { compareSeries } from '@/lib/concern/upgrade'
import type { Concern } from '@/lib/versions/concern'

const naming = (path: string) => `https://portal.example${path}`
const fingerprint = (text: string) => createHash('sha256').update(text).digest('hex')

function found(change: Partial<Concern> = {}, more: Partial<Found> = {}): Found {
  const concern: Concern = {
    ...{ advisory: 'OSSA-1', product: 'nova', asked: { version: '1.0' }, answer: 'affected', extent: 'all', reason: 'It is in the range.' },
    ...{ condition: null, fix: { kind: 'release', version: '1.1', urls: [] }, severity: 'high', from: ['OSSA-1'], ...change },
  }
  return {
    ...{ concern, title: 'A hole', action: null, cves: ['CVE-2026-1'], path: '/a/', purl: 'pkg:pypi/nova@1.0', place: null },
    ...more,
  }
}

const safe = found({ advisory: 'OSSA-2', answer: 'not-affected', extent: null })
const open = found({ advisory: 'OSSA-3', answer: 'cannot-be-told', extent: null })
const low = found({ advisory: 'OSSA-4', severity: 'low' })

test('what needs somebody is a finding, the worst first; what is not affected is none', () => {
  const all = toFindings([safe, open, low, found({ severity: null }), found({ severity: 'critical' })], naming)
  expect(all.map(({ rule, kind, severity }) => `${rule} ${kind} ${severity}`)).toEqual([
    'OSSA-1 fail critical',
    'OSSA-1 fail serious',
    'OSSA-4 fail advisory',
    'OSSA-3 open serious',
  ])
})

test('a finding has the condition, the fix and what to do', () => {
  const [finding] = toFindings([found({ condition: 'SPICE is on', extent: 'some' }, { action: 'Switch it off.' })], naming)
  expect(finding).toMatchObject({ answer: 'Affected in part', subject: { name: 'nova 1.0' }, help: 'https://portal.example/a/' })
  expect(finding?.details).toEqual([
    ['Only if', 'SPICE is on'],
    ['Fix', '1.1'],
    ['Do', 'Switch it off.'],
  ])
})

test('a fix that no release has is never a version', () => {
  const [patch, none, unknown] = (['patch', 'none', 'unknown'] as const).map((kind) => {
    const [finding] = toFindings([found({ fix: { kind, version: null, urls: ['https://a.example/1'] } })], naming)
    return new Map(finding?.details).get('Fix')
  })
  expect(patch).toMatch(/take the patch/)
  expect(none).toMatch(/no release of this series is known/)
  expect(unknown).toMatch(/cannot be told/)
})

test('a fingerprint stays when version and line change', () => {
  const prints = [found(), found({ asked: { version: '2.0' } }, { place: { file: 'b', line: 9 } })].map(
    (each) => toFindings([each], naming)[0]?.fingerprint,
  )
  expect(prints[0]).toBe(prints[1])
  expect(toFindings([found({ product: 'glance' })], naming)[0]?.fingerprint).not.toBe(prints[0])
})

test('OpenVEX has a statement for every answer', () => {
  const vex = concernVex([safe, open, low, found()], '2026-11-27', fingerprint)
  expect(vex.statements.map(({ status }) => status)).toEqual(['not_affected', 'under_investigation', 'affected', 'affected'])
  expect(vex.statements[0]).toMatchObject({ impact_statement: 'It is in the range.', products: [{ '@id': 'pkg:pypi/nova@1.0' }] })
  expect(vex.statements[3]).toMatchObject({
    action_statement: 'Upgrade to 1.1.',
    vulnerability: { name: 'CVE-2026-1', aliases: ['OSSA-1'] },
  })
})

test('an upgrade parts flaws into mended, staying, new and open', () => {
  const name = (answer: Concern['answer'], advisory: string) => found({ answer, advisory })
  const from = [name('affected', 'A'), name('affected', 'B'), name('not-affected', 'C'), name('affected', 'D'), name('affected', 'E')]
  const to = [name('not-affected', 'A'), name('affected', 'B'), name('affected', 'C'), name('cannot-be-told', 'D')]
  const ids = Object.values(compareSeries(from, to)).map((list: readonly Found[]) => list.map(({ concern }) => concern.advisory).join())
  expect(ids).toEqual(['A,E', 'B', 'C', 'D'])
})
