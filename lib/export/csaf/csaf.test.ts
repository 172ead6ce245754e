import { expect, test } from 'vitest'
import type { Advisory } from '@/lib/advisory/advisory'
import { readVector } from '@/lib/advisory/cvss'
import { csafOf } from '@/lib/export/forms'
import { contentForms, madeUp } from '@/lib/export/forms.test-data'
import { sourceFilesOf } from '@/lib/library/sources/source-files-of'

type CsafTest = (document: object) => Promise<Result> | Result
type Result = Readonly<{ isValid?: boolean; errors?: readonly Readonly<{ message?: string; instancePath: string }>[] }>

// The package has no types of its own; both modules export tests by name, of the form above.
const MANDATORY = '@secvisogram/csaf-validator-lib/mandatoryTests.js'
const SCHEMAS = '@secvisogram/csaf-validator-lib/schemaTests.js'
const mandatory = Object.entries((await import(MANDATORY)) as Record<string, CsafTest>)
const { csaf_2_0_strict: strict } = (await import(SCHEMAS)) as Record<string, CsafTest>

const vector = (text: string) => [readVector(text) ?? Promise.reject(new Error(text))] as unknown as Advisory['severity'] // as: it is a vector
const MADE_UP: Readonly<Record<string, Advisory>> = {
  'with two CVEs': madeUp({
    id: 'OSSA-2026-902',
    cves: ['CVE-2026-90001', 'CVE-2026-90002'],
    aliases: ['CVE-2026-90001', 'CVE-2026-90002'],
  }),
  'with a vector of CVSS 3.1': madeUp({ id: 'OSSA-2026-903', severity: vector('CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H') }),
  'with a vector of CVSS 2': madeUp({ id: 'OSSA-2026-904', severity: vector('AV:N/AC:L/Au:N/C:P/I:P/A:P') }),
  'whose id is a CVE': madeUp({ id: 'CVE-2026-90003', cves: ['CVE-2026-90003'] }),
  'whose only name is a CVE': madeUp({ id: 'CVE-2026-90004' }),
  'that is withdrawn': madeUp({ id: 'OSSA-2026-905', lifecycle: { state: 'withdrawn', on: '2026-03-01', because: 'it was none' } }),
  'that is superseded': madeUp({
    id: 'OSSA-2026-906',
    lifecycle: { state: 'superseded', on: '2026-03-01', by: 'OSSA-2026-902', because: 'it says more' },
  }),
  'without dates': madeUp({ id: 'OSSA-2026-907', published: null }),
  'that names no product': madeUp({ id: 'OSSA-2026-908', affected: [] }),
  'without a flaw to name': madeUp({ id: 'OSSN-0901', affected: [{ product: null, text: 'Everybody', releases: [], ranges: null }] }),
  'of a product outside of PyPI': madeUp({
    id: 'OSSA-2026-909',
    affected: [{ product: 'libvirt', text: '', releases: [], ranges: [[{ op: '<', version: '6.10.0' }]] }],
  }),
}
// With ADVISORY_SOURCES, the documents of further sources are held against the validator, too.
const { advisories, shared, needsOf } = contentForms(Object.values(MADE_UP), sourceFilesOf(process.env))
const documentOf = (advisory: Advisory) => JSON.parse(csafOf(needsOf(advisory), shared)[0]?.text ?? '')
const named = [
  ...Object.entries(MADE_UP),
  ...advisories.filter(({ origin }) => origin.source !== 'others').map((each) => [each.id, each] as const),
]

test('the validator has all mandatory tests of CSAF 2.0', () => expect(mandatory.length).toBeGreaterThanOrEqual(43))

test.each(named)('the document of one %s is valid CSAF 2.0', async (_, advisory) => {
  const document = documentOf(advisory)
  const wrong: string[] = []
  for (const [name, run] of [['strict schema', strict] as const, ...mandatory]) {
    const { isValid, errors = [] } = (await run?.(document)) ?? { isValid: false }
    if (isValid === false || errors.length > 0)
      wrong.push(`${name}: ${errors.map((error) => `${error.instancePath} ${error.message}`).join('; ')}`)
  }
  expect(wrong).toEqual([])
})

test('the validator sees what is wrong', async () => {
  const document = documentOf(madeUp())
  document.document.tracking.revision_history[0].number = '2'
  const results = await Promise.all(mandatory.map(async ([, run]) => (await run(document)).isValid))
  expect(results).toContain(false)
})

test('what others published is said to be no document of theirs', () => {
  const { publisher, references } = documentOf(madeUp()).document
  expect(publisher).toMatchObject({ category: 'other', issuing_authority: expect.stringContaining('Unofficial rendition: Others') })
  expect(references).toContainEqual({ category: 'external', summary: 'Advisories of others', url: 'https://others.example/all/' })
})

test('words are repeated only where the licence allows it', () => {
  const needs = needsOf(madeUp({ affected: [] }))
  const text = (license: string) => csafOf({ ...needs, source: { ...needs.source, license } }, shared)[0]?.text ?? ''
  expect(text('CC-BY-4.0')).toContain('It <b>happens</b>')
  for (const license of ['unknown', 'CC-BY-NC-4.0', 'CC-BY-ND-4.0', 'proprietary']) expect(text(license)).not.toContain('happens')
})

test('revisions that a release recorded stay, and a later change is one more', () => {
  const recorded = {
    'OSSA-2026-901': [
      { date: '2026-02-03', summary: 'First published.' },
      { date: '2026-02-10', summary: 'Versions corrected.' },
    ],
  }
  const dated = { ...shared, revisions: recorded }
  const history = (modified: string | null) => {
    const text = csafOf(needsOf(madeUp({ modified })), dated)[0]?.text ?? ''
    return JSON.parse(text).document.tracking.revision_history.map(
      ({ number, summary }: { number: string; summary: string }) => `${number} ${summary}`,
    )
  }
  expect(history('2026-02-10')).toEqual(['1 First published.', '2 Versions corrected.'])
  expect(history('2026-03-01')).toEqual(['1 First published.', '2 Versions corrected.', '3 Changed.'])
})

test('a CVE stands in cve, and not among other ids', () => {
  for (const id of ['whose id is a CVE', 'whose only name is a CVE']) {
    const advisory = MADE_UP[id] ?? madeUp()
    const [flaw] = documentOf(advisory).vulnerabilities
    expect(flaw.cve).toBe(advisory.id)
    expect(flaw.ids).toBeUndefined()
  }
})
