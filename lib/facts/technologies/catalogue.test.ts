import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Catalogue, type CatalogueFiles, parseCatalogue } from '@/lib/facts/technologies/catalogue'
import { vatIds, vats } from '@/lib/facts/technologies/fixture'
import { formatProblem } from '@/lib/input/problems/problem'
import type { TextFile } from '@/lib/input/text/text-file'

function catalogueOf(files: CatalogueFiles): Catalogue {
  const reading = parseCatalogue(files, vatIds)
  if (reading.kind === 'refused') throw new Error(reading.problems.map(formatProblem).join('\n'))
  return reading.catalogue
}

const broken = (part: keyof CatalogueFiles, from: string, to: string): CatalogueFiles => {
  const edit = ({ file, text }: TextFile): TextFile => {
    if (!text.includes(from)) throw new Error(`the fixture does not contain ${from}`)
    return { file, text: text.replace(from, to) }
  }
  const files = vats[part]
  return { ...vats, [part]: 'text' in files ? edit(files) : files.map(edit) }
}

const problemsOf = (files: CatalogueFiles, ids: typeof vatIds | null = vatIds): string[] => {
  const reading = parseCatalogue(files, ids)
  return reading.kind === 'read' ? [] : reading.problems.map(formatProblem)
}

describe('a catalogue without a fault', () => {
  test('is read with its citations in place of their ids', () => {
    const [vat] = catalogueOf(vats).technologies
    expect(vat?.downsides[0]?.sources.map(({ url }) => url)).toEqual(['https://example.org/page', 'https://example.org/note'])
  })

  test('dates a statement by the oldest reading of its sources, unless it says otherwise', () => {
    const [vat] = catalogueOf(vats).technologies
    expect(vat?.downsides[0]?.asOf).toBe('2026-05-08')
    expect(vat?.variants[0]?.criteria.licence?.asOf).toBe('2026-01-01')
  })

  test('has escapes newest first and events oldest first', () => {
    const { escapes, timeline } = catalogueOf(vats)
    expect(escapes.map(({ id }) => id)).toEqual(['CVE-2021-1234', 'CVE-2020-1234'])
    expect(timeline.map(({ id }) => id)).toEqual(['vat-built', 'lid-lost'])
  })

  test('has settings that stay and are to be set as they stand, unless a setting says otherwise', () => {
    const settingsOf = (files: CatalogueFiles) =>
      catalogueOf(files).goals.flatMap(({ controls }) => controls.flatMap(({ settings }) => settings))
    expect(settingsOf(vats)).toMatchObject([{ since: '1.0', before: null, example: false }])
    const gone = broken('controls', 'since: "1.0" }', 'since: "1.0", before: "2.0", example: true }')
    expect(settingsOf(gone)).toMatchObject([{ since: '1.0', before: '2.0', example: true }])
  })

  test('is read without OpenStack ids, and then references to them are not checked', () => {
    expect(problemsOf(broken('timeline', 'libvirt-vat', 'libvirt-cat'), null)).toEqual([])
  })
})

test.each<[string, CatalogueFiles, string]>([
  [
    'a criterion that is missing',
    broken('technologies', '  licence: { value: Yes and no, sources: [page], state: confirmed }\n', ''),
    'content/technologies/vat.yaml:17: schema: criteria.licence is missing; add it, as a mapping',
  ],
  [
    'a misspelt key',
    broken('timeline', '    escape: CVE', '    ecsape: CVE'),
    'content/timeline.yaml:8: schema: unknown key "ecsape"; did you mean "escape"?',
  ],
  [
    'a citation that nobody wrote',
    broken('escapes', 'sources: [page]', 'sources: [pages]'),
    'content/escapes.yaml:12: unknown-reference: escapes[0].sources[0]: there is no citation "pages"; did you mean "page"?',
  ],
  [
    'a statement without a source',
    broken('escapes', 'sources: [page]', 'sources: []'),
    'content/escapes.yaml:12: schema: escapes[0].sources: nothing is cited; name at least one citation',
  ],
  [
    'a state that is no state',
    broken('timeline', 'state: confirmed', 'state: certain'),
    'content/timeline.yaml:10: schema: events[0].state has an unknown value; use one of confirmed, inferred, second-hand, unverified, historical',
  ],
  [
    'a value too long for its cell',
    broken('technologies', 'Glass breaks', 'Glass breaks '.repeat(8).trim()),
    'content/technologies/vat.yaml:31: schema: downsides[0].value: it is longer than 90 characters; move the rest to detail',
  ],
  [
    'a setting that is an example in words',
    broken('controls', 'since: "1.0" }', 'since: "1.0", example: "yes" }'),
    'content/controls/glass.yaml:12: schema: controls[0].settings[0].example: Invalid input: expected boolean, received string; write a boolean',
  ],
  [
    'a barrier below a layer that is not there',
    broken('technologies', 'below: brain', 'below: skull'),
    'content/technologies/vat.yaml:14: schema: boundary.barriers[0].below: there is no layer "skull"; use one of table, brain',
  ],
  [
    'an escape of an unknown technology',
    broken('escapes', '[vat-open]', '[vat-opne]'),
    'content/escapes.yaml:6: unknown-reference: there is no technology "vat-opne"; did you mean "vat-open"?',
  ],
  [
    'a driver that Nova never had',
    broken('timeline', 'libvirt-vat', 'libvirt-cat'),
    'content/timeline.yaml:7: unknown-reference: there is no driver "libvirt-cat"; did you mean "libvirt-vat"?',
  ],
  [
    'a column that the matrix does not have',
    broken('technologies', 'kvm_x86', 'kvm_x68'),
    'content/technologies/vat.yaml:32: unknown-reference: there is no matrix column "kvm_x68"; did you mean "kvm_x86"?',
  ],
  [
    'an escape listed twice',
    broken('escapes', 'CVE-2021-1234', 'CVE-2020-1234'),
    'content/escapes.yaml:14: duplicate-id: the escape CVE-2020-1234 occurs twice; change one of them',
  ],
  [
    'an escape that says nothing about a fix',
    broken('escapes', '    fixNote: Not fixed.\n', ''),
    'content/escapes.yaml:14: schema: escapes[1]: no fix is stated; fill in fixedIn, or say in fixNote that it was not verified',
  ],
  [
    'a file named otherwise than its technology',
    { ...vats, technologies: vats.technologies.map(({ text }) => ({ file: 'content/technologies/tub.yaml', text })) },
    'content/technologies/tub.yaml:1: id-mismatch: the id vat is not the name of the file; rename the file to vat.yaml, or correct the id',
  ],
  [
    'a citation that nobody uses',
    broken(
      'citations',
      'citations:\n',
      'citations:\n  spare: { title: Spare, url: https://example.org, asOf: 2026-01-01, stands: living }\n',
    ),
    'content/technologies/citations.yaml:2: unused-citation: nothing cites spare; remove it, or cite it',
  ],
  [
    'a date that no calendar has',
    broken('timeline', '2011-02-03', '2011-13-03'),
    'content/timeline.yaml:12: schema: events[1].date: this is not a date; write YYYY, YYYY-MM or YYYY-MM-DD, as precise as the source',
  ],
])('%s is refused with its line and the way to mend it', (_, files, expected) => {
  expect(problemsOf(files)).toEqual([expected])
})

test('every file is read to its end, whatever is wrong in another', () => {
  const files: CatalogueFiles = {
    citations: broken('citations', 'stands: living', 'stands: livng').citations,
    technologies: broken('technologies', 'below: brain', 'below: skull').technologies,
    escapes: broken('escapes', 'sources: [page]', 'sources: [pages]').escapes,
    controls: broken('controls', '[CVE-2020-1234]', '[CVE-2020-1324]').controls, // in a file that is refused, so nobody can tell
    timeline: broken('timeline', 'libvirt-vat', 'libvirt-cat').timeline,
  }
  expect(problemsOf(files).map((line) => line.split(': ').slice(0, 2).join(' '))).toEqual([
    'content/technologies/citations.yaml:2 schema',
    'content/technologies/vat.yaml:14 schema',
    'content/escapes.yaml:12 unknown-reference',
    'content/timeline.yaml:7 unknown-reference',
  ])
})

test('a day that no month has is refused', () => {
  expect(problemsOf(broken('timeline', '2011-02-03', '2011-02-30'))).toHaveLength(1)
})

test('any text is read or refused, and never throws', () => {
  const piece = fc.oneof(fc.string(), fc.constantFrom('selection: A.', 'escapes:', '\n  - ', 'id: CVE-2020-1234', ': ', '[page]', '\n'))
  const text = fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join(''))
  const refused = (escapes: string) => parseCatalogue({ ...vats, escapes: { ...vats.escapes, text: escapes } }, vatIds).kind === 'refused'
  fc.assert(fc.property(text, refused), { numRuns: 20 }) // each run reads five files
})
