import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Block } from '@/lib/advisory/section'
import { broken, documentOf, VALID } from '@/lib/formats/markdown/fixture'
import { markdown } from '@/lib/formats/markdown/markdown'
import { formatProblem } from '@/lib/input/problems/problem'
import { sketch } from '@/lib/markdown/sketch.test-data'

const problemsOf = (text: string, file?: string) => {
  const reading = markdown.read(documentOf(text, file))
  return reading.kind === 'refused' ? reading.problems.map(formatProblem) : []
}

const advisoryOf = (text: string) => {
  const reading = markdown.read(documentOf(text))
  if (reading.kind === 'refused') throw new Error(reading.problems.map(formatProblem).join('\n'))
  return reading.advisory
}

/** The entries of a block, their words as Markdown. */
const entriesOf = (block: Block | undefined) =>
  block?.kind === 'entries' ? block.entries.map((entry) => ({ ...entry, content: sketch(entry.content) })) : []

describe('markdown', () => {
  it('reads the fields of the front matter', () => {
    expect(advisoryOf(VALID)).toMatchObject({
      id: 'BH-2026-001',
      title: 'A title',
      lifecycle: { state: 'published' },
      published: '2026-11-01',
      modified: '2026-11-02',
      dateOrigin: 'document',
      affected: [
        {
          product: 'nova',
          text: 'All of Wallaby',
          releases: ['Wallaby'],
          ranges: [
            [
              { op: '>=', version: '23.0.0' },
              { op: '<', version: '24.0.0' },
            ],
          ],
        },
      ],
      severity: [{ type: 'RATING', vector: null, score: null, rating: 'low' }],
      people: [{ name: 'A Writer', affiliation: null, role: 'author' }],
    })
  })

  it('reads what must hold besides the version, and what to do on each series', () => {
    const text = broken(
      ['authors:', '    when: { text: hosts that run LXC, option: "[libvirt]virt_type", value: lxc }\nauthors:'],
      ['{ default: Upgrade. }', '{ default: Upgrade., "2025.1": "Set `a`." }'],
    )
    expect(advisoryOf(text)).toMatchObject({
      affected: [{ when: { text: 'hosts that run LXC', setting: { option: '[libvirt] virt_type', value: 'lxc' } } }],
      remedy: { default: 'Upgrade.', bySeries: { '2025.1': 'Set `a`.' } },
    })
    expect(advisoryOf(broken(['authors:', '    when: { text: hosts with swap }\nauthors:'])).affected[0]?.when?.setting).toBeNull()
  })

  it('numbers citations by first use and links them to their entries', () => {
    const { sections, references } = advisoryOf(VALID)
    expect(sections.map(({ name }) => name)).toEqual(['summary', 'affected', 'discussion', 'recommended-actions', 'references'])
    expect(sections[2]?.blocks).toMatchObject([{ kind: 'prose', line: 29 }])
    expect(sections[2]?.blocks.map((block) => (block.kind === 'prose' ? sketch(block.content.children) : ''))).toEqual([
      'It is so [[2]](#ref-two)[[1]](#ref-one).',
    ])
    expect(entriesOf(sections[4]?.blocks[0])).toEqual([
      {
        number: '1',
        anchor: 'ref-one',
        label: 'Article',
        type: 'article',
        content: '[First](https://one.example/a), page 1, as of 2026-10-01 (pinned).',
        read: { asOf: '2026-10-01', stands: 'pinned' },
        line: 42,
      },
      {
        number: '2',
        anchor: 'ref-two',
        label: 'Web',
        type: 'web',
        content: '[Second](https://two.example/), as of 2026-10-02 (living).',
        read: { asOf: '2026-10-02', stands: 'living' },
        line: 43,
      },
    ])
    expect(references.map(({ url, read }) => [url, read])).toEqual([
      ['https://one.example/a', { asOf: '2026-10-01', stands: 'pinned', uses: 3 }],
      ['https://two.example/', { asOf: '2026-10-02', stands: 'living', uses: 1 }],
    ])
  })

  it('shows why the severity is what it is', () => {
    expect(entriesOf(advisoryOf(VALID).sections[1]?.blocks.at(-1))).toEqual([
      { number: null, anchor: null, label: 'Severity', type: null, content: 'low. Nobody is harmed.', line: 23 },
    ])
  })

  it('leaves what looks like a citation in code alone', () => {
    expect(problemsOf(broken(['debug = False', 'debug = [^three]']))).toEqual([])
  })

  it('relates the advisory to the ids that its text names, itself and its aliases apart', () => {
    const text = broken(
      ['In short.', 'OSSN-0001 and CVE-2022-0492, not BH-2026-001.'],
      ['authors:', 'aliases: [CVE-2022-0492]\nrelated: [XSA-148]\nauthors:'],
    )
    expect(advisoryOf(text)).toMatchObject({ related: ['XSA-148', 'OSSN-0001'], aliases: ['CVE-2022-0492'], cves: ['CVE-2022-0492'] })
  })

  it('reads a withdrawal', () => {
    const text = broken(['authors:', 'withdrawn: { on: 2026-11-20, because: It was wrong. }\nauthors:'])
    expect(advisoryOf(text).lifecycle).toEqual({ state: 'withdrawn', on: '2026-11-20', because: 'It was wrong.' })
  })

  it('reports every mistake of a document in one run', () => {
    expect(
      problemsOf(
        broken(['rating: low', 'rating: urgent'], ['## Discussion', '## Discusion'], ['https://two.example/', 'http://two.example/']),
      ),
    ).toEqual([
      'BH-2026-001.md:7: schema: severity.rating has an unknown value; use one of none, low, medium, high, critical',
      'BH-2026-001.md:27: unknown-section: the section "Discusion" is not known; did you mean "Discussion"?',
      'BH-2026-001.md:31: missing-section: the section "Discussion" is missing; add "## Discussion" before this line',
      'BH-2026-001.md:43: unsafe-url: the source "two" has an address that is not https; write an address that begins with https://',
    ])
  })

  it('reads or refuses any text, and throws for none', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '---\n',
        '## Summary\n',
        '## References\n',
        '[^one]',
        '[^one]: ',
        '```',
        '> ',
        '- ',
        '<b>',
        '[x](',
        '| a |\n',
        '&x',
        '!x ',
        'id: ',
        ': ',
        '\n\n',
      ),
      fc.string({ unit: 'binary', maxLength: 12 }),
    )
    const anywhere = fc
      .tuple(fc.nat(VALID.length), fc.array(piece, { maxLength: 8 }))
      .map(([at, pieces]) => VALID.slice(0, at) + pieces.join('') + VALID.slice(at))
    fc.assert(
      fc.property(
        fc.oneof(
          anywhere,
          fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join('')),
        ),
        (text) => {
          const reading = markdown.read(documentOf(text))
          if (reading.kind === 'refused') expect(reading.problems.length).toBeGreaterThan(0)
        },
      ),
      { numRuns: 300 },
    )
  })
})
