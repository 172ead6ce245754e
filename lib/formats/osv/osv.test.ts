import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { stringify } from 'yaml'
import type { Reading } from '@/lib/formats/format'
import { jsonDocument, RECORD, textDocument } from '@/lib/formats/osv/fixture'
import { osv } from '@/lib/formats/osv/osv'
import { formatProblem } from '@/lib/input/problems/problem'
import { sketch } from '@/lib/markdown/sketch.test-data'

const problemsIn = (reading: Reading) => (reading.kind === 'refused' ? reading.problems : reading.warnings).map(formatProblem)
const problemsOf = (change: object) => problemsIn(osv.read(jsonDocument({ ...RECORD, ...change })))

const advisoryOf = (change: object) => {
  const reading = osv.read(jsonDocument({ ...RECORD, ...change }))
  if (reading.kind === 'refused') throw new Error(problemsIn(reading).join('\n'))
  return reading.advisory
}

describe('osv', () => {
  it('reads every field, without a word about a record that is right', () => {
    expect(problemsOf({})).toEqual([])
    expect(advisoryOf({})).toMatchObject({
      id: 'TEST-2026-0001',
      title: 'A made-up record',
      lifecycle: { state: 'published' },
      published: '2026-02-03',
      modified: '2026-02-05',
      dateOrigin: 'document',
      aliases: ['CVE-2026-90001', 'GHSA-aaaa-bbbb-cccc'],
      cves: ['CVE-2026-90001'],
      related: ['CVE-2026-90002', 'OSSA-2025-900'],
      affected: [
        {
          ...{ product: 'made-up', name: 'Made-Up', gitRanges: [{ introduced: null, fixed: 'a1b2c3' }] },
          text: '>=0 <1.2, >=2.0 <=2.3; commits from the first, fixed by a1b2c3',
          ranges: [
            [{ op: '<', version: '1.2' }],
            [
              { op: '>=', version: '2.0' },
              { op: '<=', version: '2.3' },
            ],
          ],
        },
      ],
      severity: [
        { type: 'CVSS_V3', score: 9.8, rating: 'critical' },
        { type: 'RATING', rating: 'high' },
      ],
      references: [
        { type: 'fix', label: null, url: 'https://example.org/fix' },
        { type: 'web', label: null, url: 'https://example.org/' },
      ],
      people: [{ name: 'A Finder', affiliation: null, role: 'reporter' }],
    })
  })

  it('puts the headings of the details where a reader looks for them', () => {
    const { sections } = advisoryOf({})
    expect(sections.map(({ name, blocks }) => [name, blocks[0]?.kind === 'prose' ? sketch(blocks[0].content.children) : ''])).toEqual([
      ['summary', '### Impact\n\nIt <b>opens</b> OSSA-2025-900.'],
      ['affected', ''],
      ['recommended-actions', '### Workarounds\n\nClose it.'],
      ['patches', ''],
      ['discussion', '### For more information\n\nAsk.'],
      ['references', ''],
      ['credits', ''],
    ])
  })

  it('shows what only the database knows', () => {
    const facts = advisoryOf({}).sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'entries' ? block.entries : [])),
    )
    expect(facts.map(({ label, content }) => `${label}: ${sketch(content)}`)).toEqual(
      expect.arrayContaining(['database_specific.cwe_ids: CWE-79, CWE-80', 'Package: pkg:pypi/made-up', 'Versions: 1.0, 1.1']),
    )
  })

  it('reads the same record from YAML', () => {
    const reading = osv.read(textDocument(stringify(RECORD), 'TEST-2026-0001.yaml'))
    const { origin, sections, ...json } = advisoryOf({})
    expect(reading).toMatchObject({ kind: 'read', advisory: { ...json, sections: sections.map(({ name }) => ({ name })) }, warnings: [] })
  })

  it('reads a withdrawal, with its reason where there is one', () => {
    const withdrawn = { withdrawn: '2026-03-01T00:00:00Z' }
    expect(advisoryOf(withdrawn).lifecycle).toEqual({ state: 'withdrawn', on: '2026-03-01', because: 'The publisher gives no reason.' })
    expect(
      advisoryOf({ ...withdrawn, details: 'Text.\n\nThis was withdrawn, it is a *duplicate* of CVE-2026-1. More.' }).lifecycle,
    ).toEqual({
      state: 'withdrawn',
      on: '2026-03-01',
      because: 'This was withdrawn, it is a duplicate of CVE-2026-1.',
    })
  })

  it('takes the year 1 for no date, and invents none', () => {
    const none = { published: '0001-01-01T00:00:00Z', modified: '0001-01-01T00:00:00Z' }
    expect(advisoryOf(none)).toMatchObject({ published: null, modified: null, dateOrigin: 'unknown' })
  })

  it('makes a title from the details where there is no summary', () => {
    expect(advisoryOf({ summary: undefined, details: '# Impact\n\nIt _opens_ 1.2.3. More.' }).title).toBe('It opens 1.2.3')
    expect(advisoryOf({ summary: undefined, details: undefined }).title).toBe('TEST-2026-0001')
    expect(advisoryOf({ summary: undefined, details: 'word '.repeat(60) }).title).toMatch(/^(?:word ){23}word…$/)
  })

  it('takes listed versions where there are no ranges', () => {
    expect(advisoryOf({ affected: [{ package: { ecosystem: 'Go', name: 'x' }, versions: ['1.0', '1.1'] }] }).affected).toEqual([
      { product: 'x', text: '1.0, 1.1', releases: [], ranges: [[{ op: '=', version: '1.0' }], [{ op: '=', version: '1.1' }]] },
    ])
  })

  it('takes the word of the database where there is no vector', () => {
    expect(advisoryOf({ severity: null }).severity).toEqual([{ type: 'RATING', vector: null, score: null, rating: 'high' }])
  })
})

test.each([
  ['a time that does not exist', { published: '2026-02-30T00:00:00Z' }, ':5: bad-date'],
  ['a zone that does not exist', { published: '2026-02-03T00:00:00+99:99' }, ':5: bad-date'],
  ['a time without a zone', { published: '2026-02-03 00:00' }, ':5: bad-date'],
  ['a time that has not come', { published: '2999-01-01T00:00:00Z' }, ':5: future-date'],
  ['an id that is not the name of the file', { id: 'TEST-2026-0002' }, ':3: id-mismatch'],
  ['an id that is a path', { id: '../x' }, ':3: bad-id'],
  ['a list that is a text', { aliases: 'CVE-2026-90001' }, ':6: schema'],
])('%s is refused', (_, change, problem) => expect(problemsOf(change)).toEqual([expect.stringContaining(problem)]))

test.each([
  ['an alias that is no id', { aliases: ['<b>'] }, 'bad-id'],
  ['an address that may not be a link', { references: [{ type: 'WEB', url: 'javascript:alert(1)' }] }, 'unsafe-url'],
  ['a vector that cannot be read', { severity: [{ type: 'CVSS_V3', score: 'CVSS:3.1/AV:N' }] }, 'score'],
  ['events that make no range', { affected: [{ ranges: [{ type: 'SEMVER', events: [{ fixed: '1.0' }] }] }] }, 'version-range'],
  ['a field that is not known', { made_up: { deep: 1 } }, 'unknown-field'],
])('%s is a warning', (_, change, reason) => expect(problemsOf(change)).toEqual([expect.stringContaining(`: ${reason}: `)]))

test('any value in any field is read or refused, and throws for nothing', () => {
  const key = fc.constantFrom(...Object.keys(RECORD))
  fc.assert(
    fc.property(key, fc.anything({ maxDepth: 3, withBigInt: false }), (name, value) => {
      const reading = osv.read(jsonDocument({ ...RECORD, [name]: value }))
      if (reading.kind === 'refused') expect(reading.problems.length).toBeGreaterThan(0)
    }),
    { numRuns: 150 },
  )
})

const affecting = (ranges: object[], versions: string[] = []) =>
  advisoryOf({ affected: [{ package: { ecosystem: 'PyPI', name: 'x' }, ranges, versions }] }).affected[0]
const boundsOf = (ranges: object[], versions: string[] = []) =>
  affecting(ranges, versions)?.ranges?.map((range) => range.map(({ op, version }) => op + version).join(' ')) ?? null
const counted = (...events: object[]) => [{ type: 'ECOSYSTEM', events }]

test.each([
  ['a listed version outside', counted({ introduced: '1.0' }, { fixed: '1.2' }), ['0.9.post1', '1.0', '1.1'], ['>=1.0 <1.2', '=0.9.post1']],
  ['a listed version right behind a bound', counted({ introduced: '0' }, { fixed: '1.2' }), ['1.2.post1', '1.1+x'], ['<1.2', '=1.2.post1']],
  ['a limit', counted({ introduced: '1.0' }, { limit: '2.0' }), [], ['>=1.0 <2.0']],
  ['a limit behind a fix', counted({ introduced: '1.0' }, { fixed: '1.5' }, { limit: '2.0' }), [], ['>=1.0 <1.5']],
  ['no limit', counted({ introduced: '1.0' }, { limit: '*' }), [], ['>=1.0']],
  [
    'events out of order',
    counted({ introduced: '2.0' }, { introduced: '0' }, { fixed: '2.1' }, { fixed: '1.1' }),
    [],
    ['<1.1', '>=2.0 <2.1'],
  ],
])('%s', (_, ranges, versions, wanted) => expect(boundsOf(ranges, versions)).toEqual(wanted))

test('a withdrawal without a reason has none invented', () => {
  const details = 'The parser incorrectly handles invalid lengths, so that a peer is rejected.'
  expect(advisoryOf({ withdrawn: '2026-04-01T00:00:00Z', details }).lifecycle).toMatchObject({ because: 'The publisher gives no reason.' })
})

test.each([
  ['Foo Inc. Bar lets anybody read the log. It is fixed.', 'Foo Inc. Bar lets anybody read the log'],
  ['In Joomla! before 4.0 a lamp burns. More.', 'In Joomla! before 4.0 a lamp burns'],
  ['An issue, e.g. Lamp 1.2 stays on. More.', 'An issue, e.g. Lamp 1.2 stays on'],
])('of %j the title is %j', (details, title) => expect(advisoryOf({ summary: undefined, details }).title).toBe(title))

test('parts keep what is deeper, and what stands between marks stays together', () => {
  const text = '<details>\n\n# No part\n\n</details>\n\n## Workarounds\n\n### On Linux\n\nOff.\n\n## Patches\n\nUse 2.'
  const { sections } = advisoryOf({ details: text })
  const proseOf = (name: string) =>
    sections
      .flatMap((each) => (each.name === name ? each.blocks : []))
      .flatMap((block) => (block.kind === 'prose' ? [sketch(block.content.children)] : []))
  expect(proseOf('summary')[0]).toContain('# No part')
  expect(proseOf('recommended-actions')).toEqual(['## Workarounds\n\n### On Linux\n\nOff.', '## Patches\n\nUse 2.'])
})

test('a name keeps the underscores that are a part of it', () => {
  expect(JSON.stringify(advisoryOf({ details: 'The name __init__ and **this**.' }).sections[0])).toContain('__init__')
})

test.each([
  ['a priority that is not known', { severity: [{ type: 'Ubuntu', score: 'untriaged' }] }, '"untriaged" is not a priority of "Ubuntu"'],
  ['a change before the publication', { published: '2026-03-02T00:00:00Z' }, 'bad-date: it was changed on 2026-02-05'],
])('%s is a warning that says so', (_, change, words) => expect(problemsOf(change)).toEqual([expect.stringContaining(words)]))

test('a file name that differs in what parts it is a warning', () => {
  const reading = osv.read(jsonDocument(RECORD, 'test_2026.0001.json'))
  expect(reading).toMatchObject({ kind: 'read', warnings: [{ reason: 'id-mismatch' }] })
})

test('a record in one long line is read', () => {
  const text = JSON.stringify({ ...RECORD, details: 'word '.repeat(6000) })
  expect(osv.read(textDocument(text, 'TEST-2026-0001.json')).kind).toBe('read')
})
