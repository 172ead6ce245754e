import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { csaf } from '@/lib/formats/csaf/csaf'
import { CSAF } from '@/lib/formats/csaf/fixture'
import { jsonDocument } from '@/lib/formats/osv/fixture'
import { formatProblem } from '@/lib/input/problems/problem'
import { sketch } from '@/lib/markdown/sketch.test-data'

const FILE = 'test_2026-0001.json'
const read = (document: object, rest: object = {}) =>
  csaf.read(jsonDocument({ ...CSAF, document: { ...CSAF.document, ...document }, ...rest }, FILE))
const tracked = (change: object) => ({ tracking: { ...CSAF.document.tracking, ...change } })

const problemsOf = (document: object, rest: object = {}) => {
  const reading = read(document, rest)
  return (reading.kind === 'refused' ? reading.problems : reading.warnings).map(formatProblem)
}

const advisoryOf = (document: object, rest: object = {}) => {
  const reading = read(document, rest)
  if (reading.kind === 'refused') throw new Error(reading.problems.map(formatProblem).join('\n'))
  return reading.advisory
}

describe('csaf', () => {
  it('reads every field, without a word about a document that is right', () => {
    expect(problemsOf({})).toEqual([])
    expect(advisoryOf({})).toMatchObject({
      id: 'Test:2026-0001',
      title: 'A made-up document',
      lifecycle: { state: 'published' },
      published: '2026-02-04',
      modified: '2026-02-05',
      aliases: ['EX-1', 'CVE-2026-90001'],
      cves: ['CVE-2026-90001'],
      related: ['OSSA-2025-900'],
      affected: [
        {
          product: 'thing',
          text: '1.0, vers:generic/>=1.1|<1.4',
          ranges: [
            [{ op: '=', version: '1.0' }],
            [
              { op: '>=', version: '1.1' },
              { op: '<', version: '1.4' },
            ],
          ],
        },
        { status: 'fixed', product: 'thing', text: 'fixed: 1.4', ranges: [[{ op: '=', version: '1.4' }]] },
        { status: 'not-affected', product: 'other on vmware', text: 'not affected', ranges: null },
      ],
      severity: [{ type: 'CVSS_V3', score: 9.8, rating: 'critical' }],
      references: [{ type: 'advisory', label: 'Canonical', url: 'https://example.org/a.json' }],
      people: [{ name: 'A Finder', affiliation: 'Finders', role: 'reporter' }],
      technologies: [],
    })
  })

  it('has a section for all that is said, in plain text', () => {
    const shown = advisoryOf({}).sections.map(({ name, blocks }) => [
      name,
      ...blocks.flatMap((block) =>
        block.kind === 'prose'
          ? [sketch(block.content.children)]
          : block.entries.map(({ label, content }) => `${label}: ${sketch(content)}`),
      ),
    ])
    expect(shown).toEqual([
      ['summary', '### Topic\n\nIt <b>opens</b>.\\\nSecond line.\n\n- one\n- two'],
      [
        'affected',
        'CVE-2026-90001, known affected: Example Org Thing 1.0; Thing 1.1 to 1.4',
        'CVE-2026-90001, fixed: Example Org Thing 1.4',
        'CVE-2026-90001, known not affected: Other on VMware',
      ],
      [
        'recommended-actions',
        '### Vendor fix\n\nTake 1.4.',
        'For: CVE-2026-90001',
        'Products: Example Org Thing 1.0; Thing 1.1 to 1.4',
        'See: <https://example.org/1.4>',
      ],
      [
        'discussion',
        '### Terms\n\nNone.',
        '### CVE-2026-90001: A hole\n\n#### Description\n\nThere is a hole, see OSSA-2025-900.',
        'CVE: [CVE-2026-90001](https://www.cve.org/CVERecord?id=CVE-2026-90001)',
        'Weakness: CWE-79 XSS',
        'CVSS: CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H, 9.8',
        'Impact: Not built in. (Other on VMware)',
        '### About this document',
        'category: csaf_security_advisory',
        'csaf_version: 2.0',
        'distribution.tlp.label: WHITE',
        'publisher.category: vendor',
        'publisher.name: Example Org',
        'publisher.namespace: <https://example.org>',
        'status: final',
        'version: 2',
        'Revision 1: 2026-02-03: First',
      ],
      ['references', 'Canonical: <https://example.org/a.json>'],
      ['credits', 'Credit: A Finder, Finders; reported it'],
    ])
  })

  it('reads a document that leaves out what the standard asks for', () => {
    const { id } = CSAF.document.tracking
    expect(advisoryOf({ publisher: undefined, category: undefined, tracking: { id } })).toMatchObject({
      published: null,
      dateOrigin: 'unknown',
    })
  })

  it('sums up with the vulnerabilities what the document does not sum up', () => {
    const [summary, ...others] = advisoryOf({ notes: [] }).sections
    expect(summary?.blocks.map((block) => (block.kind === 'prose' ? sketch(block.content.children) : ''))).toEqual([
      'There is a hole, see OSSA-2025-900.',
    ])
    expect(JSON.stringify(others)).not.toContain('There is a hole')
  })
})

test.each([
  ['a document that not everybody may read', { distribution: { tlp: { label: 'AMBER' } } }, 'restricted'],
  ['a draft', tracked({ status: 'draft' }), 'restricted'],
  ['an id that is not that of the file', tracked({ id: 'Test:2026-0002' }), 'id-mismatch'],
  ['an id that is a path', tracked({ id: '../x' }), 'bad-id'],
  ['a day that does not exist', tracked({ current_release_date: '2026-02-30T00:00:00Z' }), 'bad-date'],
  ['a day that has not come', tracked({ initial_release_date: '2999-01-01T00:00:00Z' }), 'future-date'],
  ['a document without a title', { title: undefined }, 'no-title'],
  ['another version of the format', { csaf_version: '1.0' }, 'schema'],
])('%s is refused', (_, change, reason) => expect(problemsOf(change)).toEqual([expect.stringContaining(`: ${reason}: `)]))

const [VULNERABILITY] = CSAF.vulnerabilities
test.each([
  ['a product that is not defined', { product_status: { fixed: ['P9'] } }, 'schema'],
  ['a CVE that is none', { cve: 'CVE-26-1' }, 'bad-cve'],
  ['an address that may not be a link', { references: [{ url: 'javascript:alert(1)' }] }, 'unsafe-url'],
  [
    'a score that the vector does not give',
    { scores: [{ products: [], cvss_v2: { vectorString: 'AV:N/AC:L/Au:N/C:P/I:N/A:N', baseScore: 9 } }] },
    'score',
  ],
])('%s is a warning', (_, change, reason) => {
  expect(problemsOf({}, { vulnerabilities: [{ ...VULNERABILITY, ...change }] })).toEqual([expect.stringContaining(`: ${reason}: `)])
})

test('any value in any field is read or refused, and throws for nothing', () => {
  const value = fc.anything({ maxDepth: 3, withBigInt: false })
  fc.assert(
    fc.property(
      fc.constantFrom(...Object.keys(CSAF.document)),
      fc.constantFrom(...Object.keys(VULNERABILITY ?? {})),
      value,
      (one, two, any) => {
        read({ [one]: any })
        read({}, { vulnerabilities: [{ ...VULNERABILITY, [two]: any }] })
        read({}, { product_tree: any })
      },
    ),
    { numRuns: 100 },
  )
})

const vulnerable = (change: object, tree: object = {}) =>
  advisoryOf({}, { vulnerabilities: [{ ...VULNERABILITY, ...change }], product_tree: { ...CSAF.product_tree, ...tree } })
const factsIn = (change: object, tree: object = {}) =>
  vulnerable(change, tree).sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'entries' ? block.entries.map(({ label, content }) => `${label}: ${sketch(content)}`) : [])),
  )
const about = { product_ids: ['P1'] }

test.each([
  ['an id of another system', { ids: [{ system_name: 'Tracker', text: '42' }] }, 'Tracker: 42'],
  ['a flag', { flags: [{ label: 'component_not_present', ...about }] }, 'Flag: Component not present (Example Org Thing 1.0)'],
  [
    'the day of a threat',
    { threats: [{ category: 'impact', details: 'Fire.', date: '2026-02-01', ...about }] },
    'Impact: 2026-02-01: Fire. (Example Org Thing 1.0)',
  ],
  ['who looks after it', { involvements: [{ party: 'vendor', status: 'in_progress', summary: 'Soon.' }] }, 'Vendor: in progress (Soon.)'],
  [
    'a restart',
    { remediations: [{ category: 'vendor_fix', details: 'Take it.', restart_required: { category: 'system', details: 'At night.' } }] },
    'Restart required: System: At night.',
  ],
  ['an entitlement', { remediations: [{ category: 'vendor_fix', details: 'Take it.', entitlements: ['Paid.'] }] }, 'Entitlement: Paid.'],
])('%s is shown', (_, change, fact) => expect(factsIn(change)).toContain(fact))

test('a product is shown with its version and with what else names it', () => {
  const helper = { cpe: 'cpe:2.3:h:own:lamp:*:*:*:*:*:*:*:*', model_numbers: ['RX-77*'], purl: 'pkg:generic/lamp@1.0' }
  const product = { name: 'Own Lamp', product_id: 'P1', product_identification_helper: helper }
  const branches = [
    { category: 'product_name', name: 'Lamp', branches: [{ category: 'product_version_range', name: 'vers:generic/>=1.0|<2.0', product }] },
  ]
  const facts = factsIn({ product_status: { known_affected: ['P1'] } }, { branches, product_groups: [] })
  expect(facts).toContain('CVE-2026-90001, known affected: Own Lamp >=1.0 <2.0')
  expect(JSON.stringify(facts)).toMatch(
    /Own Lamp >=1.0 <2.0: model number RX-77.+ CPE cpe:2.3:h:own:lamp.+package URL pkg:generic.lamp.1.0/,
  )
})

test('each of several scores says what it is for', () => {
  const score = (id: string, vectorString: string) => ({ products: [id], cvss_v3: { vectorString } })
  const scores = [score('P1', 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H'), score('P3', 'CVSS:3.1/AV:L/AC:H/PR:H/UI:R/S:U/C:L/I:N/A:N')]
  expect(vulnerable({ scores }).severity.map(({ score: value, product }) => [value, product])).toEqual([
    [9.8, 'Example Org Thing 1.0'],
    [1.8, 'Example Org Thing 1.4'],
  ])
})

test('a build is a version of a product, and no product', () => {
  const full_product_names = [{ name: 'lamp-lib-1.2.3-4.el9.x86_64', product_id: 'P1' }]
  const [entry] = vulnerable(
    { product_status: { known_affected: ['P1'] } },
    { branches: [], full_product_names, product_groups: [] },
  ).affected
  expect(entry).toMatchObject({ product: 'lamp-lib', text: '1.2.3-4.el9.x86_64' })
})

test('a file name that differs in what parts it is a warning', () => {
  const reading = csaf.read(jsonDocument(CSAF, 'TEST-2026-0001.json'))
  expect(reading).toMatchObject({ kind: 'read', warnings: [{ reason: 'id-mismatch' }] })
})

test('text is read as it was written: Markdown, bullets over two lines, commands and columns', () => {
  const text = '* First goes\non here.\n\n* Second.\n\nRun:\n\n    make   all\n\nName    Fixed\n----    -----\nLamp    2.0'
  const [summary] = advisoryOf({ notes: [{ category: 'summary', text }] }).sections
  expect(summary?.blocks.map((block) => (block.kind === 'prose' ? sketch(block.content.children) : ''))[0]).toMatch(
    /^- First goes on here\.\n+- Second\.\n\nRun:\n\n```\nmake {3}all\n```\n\n```\nName {4}Fixed\n/,
  )
  const marked = advisoryOf({ notes: [{ category: 'summary', text: '| A | B |\n| --- | --- |\n| 1 | [x](https://e.example/) |' }] })
  expect(JSON.stringify(marked.sections[0])).toContain('"table"')
  expect(JSON.stringify(marked.sections[0])).toContain('](')
})

test('a document in another language says so', () => expect(advisoryOf({ lang: 'de' }).lang).toBe('de'))
