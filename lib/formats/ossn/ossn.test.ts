import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Block } from '@/lib/advisory/section'
import { noteDocument, noteText } from '@/lib/formats/ossn/note-fixture'
import { ossn } from '@/lib/formats/ossn/ossn'
import { readNote, reasonsOf } from '@/lib/formats/ossn/read-note.test-data'
import { sketch } from '@/lib/markdown/sketch.test-data'

const namesOf = (parts: Parameters<typeof readNote>[0]) => readNote(parts).sections.map(({ name }) => name)
const ALL = ['summary', 'affected', 'discussion', 'recommended-actions', 'references']

test.each([
  ['three dashes below', 'A title\n---', 'A title'],
  ['two lines', 'A title of\ntwo lines\n---', 'A title of two lines'],
  ['a rule as long as the title', 'A title\n-------', 'A title'],
  ['no rule at all', 'A title', 'A title'],
  ['the id before it', 'OSSN-0042: A title.\n---', 'A title.'],
  ['one hash', '# OSSN-0042: A title ##', 'A title'],
  ['markup stays text', '<b>{{7*7}}</b> _x_\n---', '<b>{{7*7}}</b> _x_'],
])('title: %s', (_, title, expected) => expect(readNote({ title }).title).toBe(expected))

test.each([
  ['tight hashes', { summary: '###Summary###\nx' }],
  ['a no-break space', { summary: '###\u00a0Summary ###\nx' }],
  ['other level and case', { summary: '# SUMMARY:\nx' }],
  ['underlined', { discussion: 'Discussion\n----------\nx' }],
  ['another word', { affected: '### Affected Services and Software ###\nNova' }],
  ['bare words where nothing else is', { affected: 'Affected Services / Software\nNova' }],
  ['one level too deep', { actions: '#### Recommended Action ####\nx' }],
  ['an unknown heading stays inside', { actions: '### Recommended Actions ###\nx\n\n### Other ways ###\ny' }],
  ['a known name one level deeper is a sub-heading', { discussion: '### Discussion ###\nx\n\n#### Summary ####\ny' }],
  ['deeper patches are a sub-heading', { actions: '### Recommended Actions ###\nx\n\n#### Patches ####\ny' }],
  [
    'two sections of references are one',
    { references: '### Notes / References ###\n[1] https://a.example/\n\n### Contacts / References ###\nx' },
  ],
])('sections: %s', (_, parts) => expect(namesOf(parts)).toEqual(ALL))

test('patches and credits may be sections', () => {
  const actions = '### Recommended Actions ###\nx\n\n### Patches ###\nMaster: https://review.opendev.org/1\n\n### Credits ###\nCy Dee (Org)'
  expect(namesOf({ actions })).toEqual([...ALL.slice(0, 4), 'patches', 'credits', 'references'])
  expect(readNote({ actions }).references).toEqual([{ type: 'fix', label: 'Master', url: 'https://review.opendev.org/1' }])
  expect(readNote({ actions }).people).toContainEqual({ name: 'Cy Dee', affiliation: 'Org', role: 'credit' })
})

const shown = (block: Block | undefined) => (block?.kind === 'prose' ? sketch(block.content.children) : '')

test('MediaWiki is read as such', () => {
  const note = readNote({
    title: '= OSSN-0042: A title =',
    summary: '== Summary ==\nx',
    affected: "== Affected Services / Software ==\n\n'''Services''': Nova,Watcher\n\n'''Releases''': Juno",
    discussion: "== Discussion ==\n# one\n# two\n  more\n\n=== Sub ===\n''soft'' and '''loud'''",
    actions: '== Recommended Actions ==\n* a\n** b',
    references: '== Contacts / References ==\n* Author: Ann Bee <a@b.example>, Cy Dee <c@d.example>\n* CVE: None',
  })
  expect(note.title).toBe('A title')
  expect(note.affected.map(({ product }) => product)).toEqual(['nova', 'watcher'])
  expect(note.affected[0]?.releases).toEqual(['Juno'])
  expect(note.people.map(({ name }) => name)).toEqual(['Ann Bee', 'Cy Dee'])
  expect(shown(note.sections[2]?.blocks[0])).toBe('1. one\n2. two\\\n   more\n\n### Sub\n\n*soft* and **loud**')
})

test.each([
  ['no title', noteText({ title: '' }), ['no-title@1']],
  ['no summary', noteText({ summary: '' }), ['missing-section@-']],
  ['two summaries', noteText({ discussion: '### Discussion ###\nx\n\n### Summary ###\ny' }), ['duplicate-section@13']],
  ['code that never ends', noteText({ discussion: '### Discussion ###\n---- begin example ----\nx' }), ['unterminated-code@11']],
  ['a fence that never ends', noteText({ references: '### References ###\n~~~\nx' }), ['unterminated-code@17']],
  ['deep lists', noteText({ actions: `### Recommended Actions ###\n${deepList(60)}` }), ['nesting-too-deep@54']],
  ['several at once', noteText({ title: '', affected: '' }), ['no-title@1', 'missing-section@-']],
])('refused: %s', (_, text, expected) => {
  const reading = ossn.read(noteDocument(text))
  expect(reading.kind).toBe('refused')
  expect(reasonsOf(reading)).toEqual(expected)
})

test.each([
  ['no actions', noteText({ actions: '' }), ['missing-section@-']],
  ['versions out of the grammar', noteText({ affected: '### Affected ###\n- nova: <1.0, some' }), ['version-range@8']],
  ['a CVE that is none', noteText({ references: '### References ###\nCVE: CVE-2026-pending' }), ['bad-cve@17']],
  ['a script address', noteText({ discussion: '### Discussion ###\njavascript:x()' }), ['unsafe-url@11']],
  ['HTML', noteText({ discussion: '### Discussion ###\n<script>x</script> <instance_id>' }), ['raw-html@11']],
])('read with a warning: %s', (_, text, expected) => {
  const reading = ossn.read(noteDocument(text))
  expect(reading.kind).toBe('read')
  expect(reasonsOf(reading)).toEqual(expected)
})

test('the id is the name of the file', () => {
  expect(reasonsOf(ossn.read(noteDocument(noteText(), 'OSSN-42')))).toEqual(['bad-id@-'])
  expect(ossn.read(noteDocument(noteText(), 'deep/OSSN-0007'))).toMatchObject({
    advisory: { id: 'OSSN-0007', dateOrigin: 'unknown', published: null },
  })
})

test('footnotes are entries, linked both ways, wherever they stand', () => {
  const note = readNote({
    discussion: '### Discussion ###\nSee [0] and [9].\n\n[0] https://a.example/zero',
    references: '### References ###\nAuthor: Ann Bee',
  })
  expect(shown(note.sections[2]?.blocks[0])).toBe('See [[0]](#ref-0) and [9].')
  const [, last] = note.sections.at(-1)?.blocks.flatMap((block) => (block.kind === 'entries' ? block.entries : [])) ?? []
  expect(last).toMatchObject({ number: '0', anchor: 'ref-0' })
  expect(sketch(last?.content ?? [])).toBe('<https://a.example/zero> [↩](#discussion)')
})

test('any text is read or refused, never thrown at', () => {
  const piece = fc.constantFrom(
    '### Summary ###\n',
    '### Affected ###\n',
    '- ',
    '1. ',
    '    ',
    '`',
    '*',
    '\n',
    '\n\n',
    '[1]',
    'x',
    ': ',
    '>',
    '---\n',
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 8 })), { maxLength: 60 }), (pieces) => {
      expect(['read', 'refused']).toContain(ossn.read(noteDocument(`T\n---\n\n${pieces.join('')}`)).kind)
    }),
  )
})

function deepList(depth: number): string {
  return Array.from({ length: depth }, (_, at) => `${' '.repeat(2 * at)}- x`).join('\n')
}

test('what stands between the marks of a sample is the sample’s, whatever it looks like', () => {
  const sample =
    '---- begin template.txt ----\n### Discussion ###\nWrite here.\n\n### Contacts / References ###\nAuthor : Somebody Else\n---- end template.txt ----'
  const reading = ossn.read(noteDocument(noteText({ discussion: `### Discussion ###\nA note begins so:\n\n${sample}` })))
  expect(reading.kind === 'read' && reading.advisory.people).toMatchObject([{ name: 'Ann Bee' }])
  expect(reading.kind === 'read' && reading.advisory.sections.filter(({ name }) => name === 'discussion')).toHaveLength(1)
  expect(JSON.stringify(reading)).toContain('Author : Somebody Else')
})
