import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { broken, documentOf, VALID } from '@/lib/formats/ossa/fixture'
import { ossa } from '@/lib/formats/ossa/ossa'
import { formatProblem } from '@/lib/input/problems/problem'
import { sketch } from '@/lib/markdown/sketch.test-data'

const problemsOf = (text: string, file?: string) => {
  const reading = ossa.read(documentOf(text, file))
  return (reading.kind === 'refused' ? reading.problems : reading.warnings).map(formatProblem)
}

const advisoryOf = (text: string) => {
  const reading = ossa.read(documentOf(text))
  if (reading.kind === 'refused') throw new Error(reading.problems.map(formatProblem).join('\n'))
  return reading.advisory
}

const shownOf = (text: string, name: string) =>
  advisoryOf(text)
    .sections.filter((section) => section.name === name)
    .flatMap(({ blocks }) =>
      blocks.flatMap((block) =>
        block.kind === 'prose'
          ? [sketch(block.content.children)]
          : block.entries.map(({ label, content }) => `${label ?? '-'}: ${sketch(content)}`),
      ),
    )

describe('ossa', () => {
  it('reads every field, without a word about a file that is right', () => {
    expect(problemsOf(VALID)).toEqual([])
    expect(advisoryOf(VALID)).toMatchObject({
      id: 'OSSA-2026-901',
      title: 'A made-up title',
      lifecycle: { state: 'published' },
      published: '2026-02-03',
      modified: '2026-02-05',
      dateOrigin: 'document',
      aliases: ['CVE-2026-90001'],
      cves: ['CVE-2026-90001'],
      related: ['OSSA-2025-900'],
      affected: [
        {
          product: 'nova',
          text: '<22.1.3, >=23.0.0 <23.1.1, ==24.0.0',
          releases: [],
          ranges: [
            [{ op: '<', version: '22.1.3' }],
            [
              { op: '>=', version: '23.0.0' },
              { op: '<', version: '23.1.1' },
            ],
            [{ op: '=', version: '24.0.0' }],
          ],
        },
        { product: 'ironic', text: '2014.10', ranges: [[{ op: '=', version: '2014.10' }]] },
      ],
      severity: [{ type: 'CVSS_V2', vector: 'AV:N/AC:L/Au:N/C:P/I:N/A:N', score: 5, rating: 'medium' }],
      people: [
        { name: 'A Finder', affiliation: 'Example Org', role: 'reporter' },
        { name: 'Another One', affiliation: null, role: 'reporter' },
      ],
      technologies: ['bare-metal'],
    })
  })

  it('types and labels every address', () => {
    expect(advisoryOf(VALID).references).toEqual([
      { type: 'fix', label: '2026.1/gazpacho', url: 'https://review.opendev.org/1' },
      { type: 'fix', label: '2026.1/gazpacho errata', url: 'https://review.opendev.org/2' },
      { type: 'fix', label: 'zed (unmaintained) Patch attached to', url: 'https://bugs.launchpad.net/nova/+bug/1/comments/2' },
      { type: 'advisory', label: 'Announcement', url: 'http://lists.openstack.org/pipermail/announce/1.html' },
      { type: 'report', label: 'Bug the first', url: 'https://launchpad.net/bugs/1' },
      { type: 'advisory', label: 'Advisory', url: 'https://wiki.openstack.org/wiki/OSSN/OSSN-0001' },
    ])
  })

  it('shows every field in a section', () => {
    expect(advisoryOf(VALID).sections.map(({ name }) => name)).toEqual([
      ...['summary', 'affected', 'patches', 'discussion', 'references', 'credits'],
    ])
    expect(shownOf(VALID, 'summary')).toEqual(['Somebody found that ports_ of <name> are open. It is written\n\nin two paragraphs.'])
    expect(shownOf(VALID, 'discussion')).toEqual([
      '### Errata\n\nThe first fix was not whole.',
      '### Notes\n\n- See OSSA-2025-900.\n- A second note.',
      '### History',
      '-: 2026-02-05 - Errata 1',
      '-: 2026-02-03 - Original Version',
    ])
    expect(shownOf(VALID, 'references')[0]).toBe(
      'CVE: [CVE-2026-90001](https://www.cve.org/CVERecord?id=CVE-2026-90001) (first) One of two',
    )
  })

  it('shows fields that it does not know, and says so', () => {
    const text = broken(['notes:', 'x-more:\n  deep: [one, two]\nnotes:'])
    expect(problemsOf(text)).toEqual([expect.stringMatching(/^OSSA-2026-901\.yaml:\d+: unknown-field: the field "x-more" is not known/)])
    expect(shownOf(text, 'discussion').slice(-2)).toEqual(['-: 2026-02-03 - Original Version', 'x-more.deep: one, two'])
  })

  it('takes the tracker of the reviews at the top level too, and a placeholder for no id', () => {
    const text = broken(
      ['  type: gerrit\n', 'type: gerrit\n'],
      ['- cve-id: CVE-2026-90001 (first)', '- cve-id: CVE-2026-pending'],
      ["'<22.1.3, >=23.0.0 <23.1.1, ==24.0.0'", "'<=2.0, >=3.0, <3.1 and ==4.0'"],
    )
    expect(problemsOf(text)).toEqual([expect.stringContaining('bad-cve: "CVE-2026-pending" is not the id of a CVE')])
    expect(advisoryOf(text).cves).toEqual([])
    expect(advisoryOf(text).affected[0]?.ranges?.map((range) => range.map(({ op, version }) => op + version).join(' '))).toEqual([
      ...['<=2.0', '>=3.0 <3.1', '=4.0'],
    ])
    expect(advisoryOf(text).references.flatMap(({ type, label }) => (type === 'fix' ? [label] : []))).toEqual([
      ...['2026.1/gazpacho', '2026.1/gazpacho errata', 'zed (unmaintained) Patch attached to'],
    ])
  })

  it('tells products apart that share one line', () => {
    const text = broken(['product: Nova', 'product: Nova, Glance'], ["'<22.1.3, >=23.0.0 <23.1.1, ==24.0.0'", "'Nova <2.0; Glance =3.0'"])
    expect(advisoryOf(text).affected.slice(0, 2)).toMatchObject([
      { product: 'nova', text: '<2.0', ranges: [[{ op: '<', version: '2.0' }]] },
      { product: 'glance', text: '=3.0', ranges: [[{ op: '=', version: '3.0' }]] },
    ])
  })

  it.each([
    ['up to 2014.1.3, and 2014.2', [], true],
    ['<=2014.1.3, ==2014.2', [], undefined],
    ['2014.1', [], undefined],
    ['Juno through Liberty', ['Juno', 'Kilo', 'Liberty'], undefined],
    ['All supported versions prior to Havana', [], undefined],
    ['Grizzly and later', ['Grizzly'], undefined],
  ])('%s names %j, and is in words: %s', (version, releases, inWords) => {
    const entry = advisoryOf(broken(['version: 2014.10', `version: '${version}'`])).affected[1]
    expect([entry?.text, entry?.releases, entry?.inWords]).toEqual([version, releases, inWords])
  })

  it('keeps prose about versions as text, and the series it names', () => {
    expect(advisoryOf(broken(['version: 2014.10', 'version: Essex, Folsom (and later)'])).affected[1]).toEqual({
      product: 'ironic',
      text: 'Essex, Folsom (and later)',
      releases: ['Essex', 'Folsom'],
      ranges: null,
    })
  })
})

test('a sentence with a colon in a list is a sentence', () => {
  const text = broken(['- A second note.', '- Beware: of this.'])
  expect(shownOf(text, 'discussion')[1]).toBe('### Notes\n\n- See OSSA-2025-900.\n- Beware: of this.')
})

test.each([
  ['a day that does not exist', ['date: 2026-02-03', 'date: 2026-02-30'], '1: bad-date'],
  ['a day that has not come', ['date: 2026-02-03', 'date: 2999-01-01'], '1: future-date'],
  ['an id that is not the name of the file', ['id: OSSA-2026-901', 'id: OSSA-2026-902'], '3: id-mismatch'],
  ['an id that is none', ['id: OSSA-2026-901', 'id: ../../x'], '3: bad-id'],
  ['an empty title', ['title: A made-up   title', "title: ' '"], '5: no-title'],
  ['a key that comes twice, by its name', ['errata: >', 'title: again\nerrata: >'], '11: duplicate-key: the key title occurs twice'],
  ['a control character at the end of a text', ['title: A made-up   title', 'title: "A title\\f"'], '5: control-char: U+000C'],
  [
    'a key that comes twice further in',
    ["    version: '<22", "    product: again\n    version: '<22"],
    '16: duplicate-key: the key product occurs twice',
  ],
  ['a control character behind an escape', ['title: A made-up   title', 'title: "bell \\a"'], '5: control-char: U+0007'],
  ['a mapping where a text belongs', ['title: A made-up   title', 'title: { a: b }'], '5: schema'],
] as const)('%s is refused', (_, change, problem) => {
  expect(problemsOf(broken(change))).toEqual([expect.stringContaining(`OSSA-2026-901.yaml:${problem}`)])
})

test.each([
  ['a comparison that is no range', ["version: '<22.1.3", "version: '<22.1.3 <b>"], 'version-range'],
  ['an address that may not be a link', ['- https://launchpad.net/bugs/1 (the first)', "- 'javascript:alert(1)'"], 'unsafe-url'],
  ['a vector that cannot be read', ['AV:N/AC:L/Au:N/C:P/I:N/A:N', 'AV:N/AC:L'], 'score'],
  ['a score that the vector does not give', ['score: 5.0', 'score: 9.0'], 'score'],
  ['a placeholder for a CVE', ['CVE-2026-90001 (first)', 'CVE-2026-pending'], 'bad-cve'],
  ['a date of another year', ['date: 2026-02-03', 'date: 2025-02-03'], 'bad-date'],
] as const)('%s is a warning', (_, change, reason) => {
  expect(problemsOf(broken(change))).toEqual([expect.stringContaining(`: ${reason}: `)])
})

test('every mistake is reported in one run', () => {
  const text = broken(['date: 2026-02-03', 'date: yesterday'], ['OSSA-2026-901', 'OSSA-1'], ["name: 'A Finder'", "name: ''"])
  expect(problemsOf(text).map((problem) => problem.split(': ')[1])).toEqual(['bad-date', 'bad-id', 'schema'])
})

test('any text is read or refused, and throws for none', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      'title: ',
      '\n',
      '- ',
      '  ',
      "'",
      '"',
      '[',
      '{',
      '*a',
      '&a ',
      '!t ',
      ': ',
      '`',
      '``',
      '::\n\n    x',
      '<',
      'https://',
      '#',
    ),
    fc.string({ unit: 'binary', maxLength: 8 }),
  )
  const text = fc
    .tuple(fc.nat(VALID.length), fc.nat(40), fc.array(piece, { maxLength: 6 }))
    .map(([at, cut, pieces]) => VALID.slice(0, at) + pieces.join('') + VALID.slice(at + cut))
  fc.assert(
    fc.property(text, (any) => {
      const reading = ossa.read(documentOf(any))
      if (reading.kind === 'refused') expect(reading.problems.length).toBeGreaterThan(0)
    }),
    { numRuns: 80 },
  )
})
