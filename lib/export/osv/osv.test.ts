import { expect, test } from 'vitest'
import type { Advisory } from '@/lib/advisory/advisory'
import { osvOf } from '@/lib/export/forms'
import { contentForms, madeUp, SOURCE } from '@/lib/export/forms.test-data'
import { osvBundles } from '@/lib/export/osv/osv-bundles'

const OLD = madeUp({
  id: 'OSSA-2026-910',
  cves: ['CVE-2026-90010'],
  aliases: ['CVE-2026-90010'],
  affected: [
    {
      product: 'nova',
      text: '',
      releases: [],
      ranges: [
        [
          { op: '>=', version: '15.0.0' },
          { op: '<', version: '16.0.0' },
        ],
      ],
    },
  ],
})
type Faulty = Readonly<{ id?: string; severity?: object[]; ofPackage?: object[] }>
const { advisories, shared, needsOf } = contentForms([OLD])
const recordOf = (advisory: Advisory) => JSON.parse(osvOf(needsOf(advisory), shared)?.text ?? 'null')

test('one CVE is another name of the flaw; several are related, since each is a flaw of its own', () => {
  expect(recordOf(OLD)).toMatchObject({ id: 'x_OSSA-2026-910', aliases: ['CVE-2026-90010'] })
  const two = ['CVE-2026-90001', 'CVE-2026-90002']
  const record = recordOf(madeUp({ cves: two, aliases: two }))
  expect(record).toMatchObject({ related: two })
  expect(record.aliases).toBeUndefined()
})

test('text of a document is text in CommonMark: nothing in it is markup', () => {
  expect(recordOf(OLD).details).toContain('It \\<b\\>happens\\</b\\> with \\`code\\`, \\* and \\_.')
})

test('an advisory without versions of a package has no record, and no version is invented', () => {
  expect(recordOf(madeUp({ affected: [{ product: 'nova', text: 'some versions', releases: [], ranges: null }] }))).toBeNull()
  expect(recordOf(madeUp({ affected: [{ product: 'libvirt', text: '', releases: [], ranges: [[{ op: '<', version: '6' }]] }] }))).toBeNull()
})

test('a withdrawn advisory says when and why', () => {
  const record = recordOf(madeUp({ lifecycle: { state: 'withdrawn', on: '2026-03-01', because: 'it was none' } }))
  expect(record).toMatchObject({
    withdrawn: '2026-03-01T00:00:00Z',
    modified: '2026-03-01T00:00:00Z',
    database_specific: { withdrawn_reason: 'it was none' },
  })
  expect(record.details).toMatch(/^Withdrawn on 2026-03-01/)
})

test('a change never precedes the publication, and what has no date says none', () => {
  expect(recordOf(madeUp({ modified: '2026-01-01' }))).toMatchObject({
    published: '2026-02-03T00:00:00Z',
    modified: '2026-02-03T00:00:00Z',
  })
  expect(recordOf(madeUp({ published: null })).published).toBeUndefined()
})

test('a condition of the configuration stands in the record', () => {
  const [entry] = recordOf(
    madeUp({
      affected: [
        {
          ...OLD.affected[0],
          product: 'nova',
          text: '',
          releases: [],
          ranges: OLD.affected[0]?.ranges ?? null,
          when: { text: 'hosts run LXC', setting: null },
        },
      ],
    }),
  ).affected
  expect(entry.ecosystem_specific).toEqual({ only_if: ['hosts run LXC'] })
})

test('a record of another database is passed on under its own id, where its licence allows it', () => {
  const original = JSON.stringify({
    id: 'PYSEC-2026-1',
    modified: '2026-01-01T00:00:00Z',
    details: 'It opens.',
    affected: [{ package: { ecosystem: 'PyPI', name: 'made-up' }, versions: ['1.10'] }],
  })
  const needs = {
    ...needsOf(madeUp({ id: 'PYSEC-2026-1', origin: { ...OLD.origin, path: 'PYSEC-2026-1.json' } })),
    original: () => original,
  }
  const as = (license: string) => osvOf({ ...needs, source: { ...SOURCE, format: 'osv', license } }, shared)
  expect(as('unknown')).toBeNull()
  expect(JSON.parse(as('CC-BY-4.0')?.text ?? '')).toMatchObject({
    id: 'PYSEC-2026-1',
    schema_version: '1.7.5',
    summary: 'A made-up flaw',
    details: 'It opens.',
  })
})

test.each([
  ['an id of a database that is not registered', { id: 'TEST-2026-1' }],
  ['a priority that nobody knows', { severity: [{ type: 'Ubuntu', score: 'untriaged' }] }],
  ['a vector of another version', { severity: [{ type: 'CVSS_V4', score: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H' }] }],
  [
    'severities of the flaw and of a package',
    { severity: [{ type: 'Ubuntu', score: 'low' }], ofPackage: [{ type: 'Ubuntu', score: 'low' }] },
  ],
])('a record with %s is not passed on: a scanner may refuse it, and all others with it', (_, { ofPackage, ...fault }: Faulty) => {
  const affected = [{ package: { ecosystem: 'PyPI', name: 'made-up' }, versions: ['1.10'], severity: ofPackage }]
  const made = { id: 'PYSEC-2026-1', modified: '2026-01-01T00:00:00Z', details: 'It opens.', affected }
  const needs = {
    ...needsOf(madeUp({ origin: { ...OLD.origin, path: 'PYSEC-2026-1.json' } })),
    source: { ...SOURCE, format: 'osv' },
  }
  expect(osvOf({ ...needs, original: () => JSON.stringify(made) }, shared)).not.toBeNull()
  expect(osvOf({ ...needs, original: () => JSON.stringify({ ...made, ...fault }) }, shared)).toBeNull()
})

test('versions of a record in YAML stay as they are written', () => {
  const original =
    'id: PYSEC-2026-2\nmodified: 2026-01-01T00:00:00Z\ndetails: It opens.\naffected:\n- package: {ecosystem: PyPI, name: made-up}\n  versions: [1.10]\n'
  const needs = {
    ...needsOf(madeUp({ origin: { ...OLD.origin, path: 'PYSEC-2026-2.yaml' } })),
    original: () => original,
    source: { ...SOURCE, format: 'osv' },
  }
  expect(JSON.parse(osvOf(needs, shared)?.text ?? '').affected[0].versions).toEqual(['1.10'])
})

test('the same records give the same archives', () => {
  const files = advisories.flatMap((advisory) => osvOf(needsOf(advisory), shared) ?? [])
  expect([...osvBundles(files)]).toEqual([...osvBundles(files.toReversed())])
})
