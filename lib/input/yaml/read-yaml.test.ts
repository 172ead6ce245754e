import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { formatProblem } from '@/lib/input/problems/problem'
import { readYaml } from '@/lib/input/yaml/read-yaml'

const Rule = z.strictObject({ id: z.string(), effect: z.enum(['exclude', 'warn']), reviewed: z.iso.date().optional() })
const Policy = z.strictObject({ title: z.string(), rules: z.array(Rule).optional(), labels: z.record(z.string(), z.int()).optional() })

const problemsOf = (text: string, firstLine = 1) => {
  const reading = readYaml(Policy, text, { file: 'policy.yaml', firstLine })
  return reading.kind === 'refused' ? reading.problems.map(formatProblem) : []
}

const FAULTS: readonly (readonly [text: string, ...problems: string[]])[] = [
  ['', '1: not-a-mapping: the document is empty; write keys and values'],
  ['- a\n', '1: not-a-mapping: the top level is not a mapping; write `key: value` lines'],
  [
    'title: &a x\nrules: *a\n',
    '1: yaml-alias: an anchor is not allowed; write the value out where it is needed',
    '2: yaml-alias: an alias is not allowed; write the value out where it is needed',
  ],
  ['title: x\n<<: { rules: [] }\n', '2: yaml-alias: a merge is not allowed; write the keys out'],
  ['title: !!str x\n', '1: yaml-tag: a tag is not allowed; remove the tag; quote the value if it must be a string'],
  ['title: x\ntitle: y\n', '2: duplicate-key: the key title occurs twice in one mapping; keep one of them'],
  ['title: x\n---\ntitle: y\n', '2: multiple-documents: there is more than one YAML document; keep one; remove the line ---'],
  [`title: ${'['.repeat(10_000)}`, '1: nesting-too-deep: the values are nested deeper than 60 levels; make the structure flatter'],
  ['title: x\n1: y\n', '2: schema: a key is not a string; write the key as a word, in quotes if necessary'],
  ['title: x\n__proto__: { a: 1 }\n', '2: schema: the key "__proto__" is not allowed; remove it'],
  ['title: 7\n', '1: schema: title: Invalid input: expected string, received number; write a string'],
  [
    'title: x\nrules:\n  - id: a\n    efect: warn\n',
    '3: schema: rules[0].effect is missing; add it, as one of exclude, warn',
    '4: schema: unknown key "efect"; did you mean "effect"?',
  ],
  ['title: x\nrules:\n  - id: a\n    effect: wran\n', '4: schema: rules[0].effect has an unknown value; use one of exclude, warn'],
  [
    'title: x\nrules:\n  - id: a\n    effect: warn\n    reviewed: 2026-02-30\n',
    '5: bad-date: rules[0].reviewed: Invalid ISO date; write a day that exists, as YYYY-MM-DD',
  ],
  ['title: x\ncolour: red\n', '2: schema: unknown key "colour"; remove it; known keys are title, rules, labels'],
  ['title: x\nlabels:\n  a: 1\n  b: 1.5\n', '4: schema: labels.b: Invalid input: expected int, received number; write a whole number'],
]

const Life = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('here') }),
  z.strictObject({ state: z.literal('gone'), on: z.iso.date() }),
])
const When = z.union([z.strictObject({ all: z.array(z.string()) }), z.strictObject({ any: z.array(z.string()) })])
const Names = z.record(z.string().regex(/^[a-z]+$/, 'this is not a word; write letters'), z.string())
const Forms = z.strictObject({ life: Life.optional(), when: When.optional(), names: Names.optional() })

const FORM_FAULTS: readonly (readonly [text: string, ...problems: string[]])[] = [
  ['life: { state: away }', '1: schema: life.state is missing or unknown; use one of here, gone'],
  ['life: { state: gone }', '1: schema: life.on is missing; add it, as a string'],
  ['when: { al: [] }', '1: schema: when.all is missing; add it, as a list', '1: schema: unknown key "al"; did you mean "all"?'],
  ['names:\n  a: x\n  B2: y', '3: schema: the key "B2": this is not a word; write letters'],
  ['names:\n', '1: schema: names is empty; write a mapping'],
]

describe('readYaml', () => {
  it.each(FORM_FAULTS)('explains alternatives and keys (%#)', (text, ...problems) => {
    const reading = readYaml(Forms, text, { file: 'forms.yaml' })
    const lines = reading.kind === 'refused' ? reading.problems.map(formatProblem) : []
    expect(lines).toEqual(problems.map((problem) => `forms.yaml:${problem}`))
  })

  it.each(FAULTS)('says what is wrong, at its line (%#)', (text, ...problems) => {
    expect(problemsOf(text)).toEqual(problems.map((problem) => `policy.yaml:${problem}`))
  })

  it('counts lines from where the text stands in its file', () => {
    expect(problemsOf('title: 7\n', 10)[0]).toMatch(/^policy\.yaml:10: /)
  })

  it('reads a valid document and knows the line of each value', () => {
    const reading = readYaml(Policy, 'title: x\nrules:\n  - id: a\n    effect: warn\n', { file: 'policy.yaml' })
    if (reading.kind === 'refused') throw new Error('refused')
    expect(reading.value).toEqual({ title: 'x', rules: [{ id: 'a', effect: 'warn' }] })
    expect([['title'], ['rules', 0, 'effect'], ['rules', 0, 'nothing'], ['labels']].map(reading.lineOf)).toEqual([1, 4, 3, 1])
  })

  it('keeps a date a string', () => {
    const reading = readYaml(z.strictObject({ day: z.iso.date() }), 'day: 2026-11-24', { file: 'a' })
    expect(reading).toMatchObject({ kind: 'read', value: { day: '2026-11-24' } })
  })

  it('reads or refuses any text, and throws for none', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        'title: ',
        'rules:',
        '\n',
        '  ',
        '- ',
        '? ',
        ': ',
        '[',
        ']',
        '{',
        '}',
        '&a ',
        '*a',
        '!t ',
        '| \n',
        '"',
        "'",
        '#',
        '%TAG',
        '---\n',
        '...\n',
      ),
      fc.string({ maxLength: 6 }),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const reading = readYaml(Policy, pieces.join(''), { file: 'a' })
        if (reading.kind === 'refused') expect(reading.problems.length).toBeGreaterThan(0)
      }),
      { numRuns: 500 },
    )
  })

  it('refuses a text without end before the parser reads it', () => {
    const reading = readYaml(z.object({}), `a: ${'x'.repeat(1_000_000)}`, { file: 'a.yaml' })
    expect(reading).toMatchObject({ kind: 'refused', problems: [{ line: 1, reason: 'file-too-large' }] })
  })

  it('refuses lists in lists on one line before the parser follows them', () => {
    const reading = readYaml(z.object({}), `a: 1\n${'- '.repeat(5000)}\n`, { file: 'a.yaml' })
    expect(reading).toMatchObject({ kind: 'refused', problems: [{ line: 2, reason: 'nesting-too-deep' }] })
  })
})
