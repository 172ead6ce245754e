import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { concernText } from '@/lib/export/concern/concern-text'
import { exitCodeOf, type Found } from '@/lib/export/concern/found'
import { concernVex } from '@/lib/export/concern/open-vex'
import { concernSarif } from '@/lib/export/concern/sarif'
import { compareSeries } from '@/lib/export/concern/upgrade'
import type { Concern } from '@/lib/versions/concern'

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

test.each([
  ['high is serious', [found()], 'serious', false, 1],
  ['low is not', [low], 'serious', false, 0],
  ['low is something', [low], 'advisory', false, 1],
  ['high is not critical', [found()], 'critical', false, 0],
  ['no rating counts as serious', [found({ severity: null })], 'serious', false, 1],
  ['never is never', [found()], 'never', false, 0],
  ['what is open counts where that is asked for', [safe, open], 'serious', true, 3],
  ['a finding goes before what is open', [found(), open], 'serious', true, 1],
  ['what is not affected is nothing', [safe], 'advisory', true, 0],
] as const)('%s', (_, all, failOn, failOnUnknown, code) => {
  expect(
    exitCodeOf(
      all.map(({ concern }) => concern),
      failOn,
      failOnUnknown,
    ),
  ).toBe(code)
})

test('every format has the same findings', () => {
  const all = [safe, open, low, found()]
  const sarif = concernSarif(all, fingerprint).runs[0]
  expect(sarif?.results.map(({ ruleId, kind, level }) => `${ruleId} ${kind} ${level}`)).toEqual([
    'OSSA-1 fail warning',
    'OSSA-4 fail note',
    'OSSA-3 open none',
  ])
  expect(sarif?.tool.driver.rules.map(({ id }) => id)).toEqual(['OSSA-1', 'OSSA-4', 'OSSA-3'])
  const vex = concernVex(all, '2026-11-27', fingerprint)
  expect(vex.statements.map(({ status }) => status)).toEqual(['not_affected', 'under_investigation', 'affected', 'affected'])
  expect(vex.statements[0]).toMatchObject({ impact_statement: 'It is in the range.', products: [{ '@id': 'pkg:pypi/nova@1.0' }] })
  expect(vex.statements[3]).toMatchObject({
    action_statement: 'Upgrade to 1.1.',
    vulnerability: { name: 'CVE-2026-1', aliases: ['OSSA-1'] },
  })
  expect(concernText(all, '2026-08-21')).toMatch(
    /^Affected: nova 1\.0, OSSA-1, high: A hole\n.*OSSA-4.*OSSA-3.*affected: 2, cannot be told: 1, not affected: 1 /s,
  )
})

test('a fingerprint stays when version and line change', () => {
  const prints = [found(), found({ asked: { version: '2.0' } }, { place: { file: 'b', line: 9 } })].map(
    (each) => concernSarif([each], fingerprint).runs[0]?.results[0]?.partialFingerprints,
  )
  expect(prints[0]).toEqual(prints[1])
})

test('a place is a file and a line, whatever the name holds', () => {
  const [result] = concernSarif([found({}, { place: { file: 'a #\u001b[31m.txt', line: 3 } })], fingerprint).runs[0]?.results ?? []
  expect(result?.locations[0]).toMatchObject({
    physicalLocation: { artifactLocation: { uri: 'a%20%23%1B%5B31m.txt' }, region: { startLine: 3 } },
  })
})

test('nothing that a terminal obeys is printed', () => {
  const text = concernText([found({ reason: 'a\u001b[31mb' }, { title: 'c\u202ed', place: { file: 'e\nf', line: 1 } })], '2026-08-21')
  expect(text).not.toMatch(/[\u001b\u202e]/)
  expect(text).toContain('e\\u000af:1')
})

test('an upgrade parts flaws into mended, staying, new and open', () => {
  const name = (answer: Concern['answer'], advisory: string) => found({ answer, advisory })
  const from = [name('affected', 'A'), name('affected', 'B'), name('not-affected', 'C'), name('affected', 'D'), name('affected', 'E')]
  const to = [name('not-affected', 'A'), name('affected', 'B'), name('affected', 'C'), name('cannot-be-told', 'D')]
  const ids = Object.values(compareSeries(from, to)).map((list: readonly Found[]) => list.map(({ concern }) => concern.advisory).join())
  expect(ids).toEqual(['A,E', 'B', 'C', 'D'])
})
