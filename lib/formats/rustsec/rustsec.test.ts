import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { textDocument } from '@/lib/formats/osv/fixture'
import { HASKELL, RUSTSEC } from '@/lib/formats/rustsec/fixture'
import { requirementOf } from '@/lib/formats/rustsec/requirement'
import { rustsec } from '@/lib/formats/rustsec/rustsec'
import { formatProblem } from '@/lib/input/problems/problem'
import { sketch } from '@/lib/markdown/sketch.test-data'

const read = (text: string, file = 'RUSTSEC-2026-9001.md') => rustsec.read(textDocument(text, file))

const problemsOf = (text: string) => {
  const reading = read(text)
  return (reading.kind === 'refused' ? reading.problems : reading.warnings).map(formatProblem)
}

const advisoryOf = (text: string, file?: string) => {
  const reading = read(text, file)
  if (reading.kind === 'refused') throw new Error(reading.problems.map(formatProblem).join('\n'))
  return reading.advisory
}

const rangesOf = (text: string) =>
  advisoryOf(text).affected.map(({ status = 'affected', ranges }) => [
    status,
    ranges?.map((range) => range.map(({ op, version }) => op + version).join(' ')).join(', ') ?? null,
  ])

describe('rustsec', () => {
  it('reads every field, without a word about an advisory that is right', () => {
    expect(problemsOf(RUSTSEC)).toEqual([])
    expect(advisoryOf(RUSTSEC)).toMatchObject({
      ...{ id: 'RUSTSEC-2026-9001', title: 'Lamp stays on: __init__ is wrong', published: '2026-02-03', modified: null },
      ...{ aliases: ['CVE-2026-90001', 'GHSA-aaaa-bbbb-cccc'], cves: ['CVE-2026-90001'], related: ['CVE-2026-90002'] },
      origin: { license: 'CC0-1.0' },
      severity: [{ type: 'CVSS_V3', score: 9.8 }],
      references: [{ url: 'https://example.org/lamp/1' }, { url: 'https://example.org/lamp/2' }],
    })
  })

  it('takes for affected what is neither patched nor named as unaffected', () => {
    expect(rangesOf(RUSTSEC)).toEqual([
      ['affected', '>=0.3 <0.9.4, >=0.10 <1.2.0'],
      ['fixed', '>=0.9.4 <0.10, >=1.2.0'],
      ['not-affected', '<0.3'],
    ])
    expect(rangesOf(RUSTSEC.replace(/patched = .*\nunaffected = .*/, 'patched = []'))).toEqual([['affected', '>=0']])
  })

  it('has a section for all that is said', () => {
    const shown = advisoryOf(RUSTSEC).sections.flatMap(({ name, blocks }) =>
      blocks.flatMap((block) =>
        block.kind === 'prose'
          ? [`${name}: ${sketch(block.content.children)}`]
          : block.entries.map(({ label, content }) => `${name}: ${label}: ${sketch(content)}`),
      ),
    )
    expect(shown).toEqual(
      expect.arrayContaining([
        'summary: It burns <b>long</b>.',
        'recommended-actions: ## Workarounds\n\nPull the plug.',
        'affected: os: linux',
        'affected: functions.lamp::on: < 1.2',
        'discussion: Kind: unsound',
        'discussion: keywords: light, heat',
        'patches: Lamp: patched in ^0.9.4; >= 1.2.0',
      ]),
    )
  })

  it('reads the advisories of Haskell, which name what is affected', () => {
    const haskell = advisoryOf(HASKELL, 'HSEC-2026-9001.md')
    expect(haskell).toMatchObject({
      ...{ title: 'Bulbs are bright', published: null, dateOrigin: 'unknown' },
      affected: [
        { product: 'lamp', text: '>=0.1 <0.5.2.0' },
        { product: 'bulb', text: '>=0.31' },
      ],
      references: [{ type: 'fix', url: 'https://example.org/fix' }],
    })
    expect(JSON.stringify(haskell.sections)).toContain('CWE-79')
    expect(haskell.sections.map(({ name }) => name)).toContain('credits')
  })

  it('reads a withdrawal', () => {
    const withdrawn = RUSTSEC.replace('license =', 'withdrawn = "2026-03-01"\nlicense =').replace(
      'It burns',
      'This advisory was withdrawn, as it',
    )
    expect(advisoryOf(withdrawn).lifecycle).toMatchObject({
      state: 'withdrawn',
      on: '2026-03-01',
      because: expect.stringContaining('withdrawn'),
    })
  })
})

test.each([
  ['no block', '# Title', ':1: front-matter'],
  ['a block without end', '```toml\n[advisory]', ':1: front-matter'],
  ['no TOML', RUSTSEC.replace('[versions]', '[versions'), ':19: toml-syntax'],
  ['a key twice', RUSTSEC.replace('date = ', 'id = "X"\ndate = '), ':5: duplicate-key'],
  ['an id that is not that of the file', RUSTSEC.replace('2026-9001', '2026-9002'), ':3: id-mismatch'],
  ['a day that does not exist', RUSTSEC.replace('2026-02-03', '2026-02-30'), ':5: bad-date'],
  ['a day that has not come', RUSTSEC.replace('2026-02-03', '2999-01-01'), ':5: future-date'],
  ['a prototype', RUSTSEC.replace('[versions]', '[__proto__]\nx = 1\n[versions]'), ': '],
  ['an escape that changes the direction', RUSTSEC.replace('"Lamp"', '"La\\u202emp"'), ':4: bidi-control'],
])('%s is refused', (_, text, problem) => {
  expect(read(text).kind).toBe('refused')
  expect(problemsOf(text)[0]).toContain(problem)
})

test.each([
  ['>= 1.2, < 2', '>=1.2 <2'],
  ['^0.2.2', '>=0.2.2 <0.3'],
  ['^1.2.3', '>=1.2.3 <2'],
  ['^0.0.3', '>=0.0.3 <0.0.4'],
  ['1.2.3', '>=1.2.3 <2'],
  ['~1.4', '>=1.4 <1.5'],
  ['= 1.4.1', '=1.4.1'],
  ['1.2.*', '>=1.2 <1.3'],
  ['*', ''],
  ['soon', null],
])('a requirement of %s lets in %s', (text, wanted) => {
  expect(
    requirementOf(text)
      ?.map(({ op, version }) => op + version)
      .join(' ') ?? null,
  ).toBe(wanted)
})

test('any text is read or refused, and throws for nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), fc.nat(RUSTSEC.length), (text, at) => {
      const reading = read(RUSTSEC.slice(0, at) + text + RUSTSEC.slice(at))
      if (reading.kind === 'refused') expect(reading.problems.length).toBeGreaterThan(0)
    }),
    { numRuns: 200 },
  )
})
