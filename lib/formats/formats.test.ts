import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Format } from '@/lib/formats/format'
import { FORMATS } from '@/lib/formats/formats'
import { noteDocument, noteText } from '@/lib/formats/ossn/note-fixture'
import { ossn } from '@/lib/formats/ossn/ossn'
import { openDocumentCache } from '@/lib/library/documents/document-cache'
import { loadLibrary } from '@/lib/library/documents/load-library'
import { loadSources } from '@/lib/library/sources/sources'

/** A format that nobody uses: the first line of a `.note` is its title, and its text is that of a security note. */
const madeUp: Format = {
  id: 'made-up',
  matches: (file) => file.endsWith('.note'),
  read({ bytes }) {
    const [title = '', ...rest] = new TextDecoder().decode(bytes).split('\n')
    const reading = ossn.read(noteDocument(rest.join('\n')))
    if (reading.kind === 'refused') return reading
    return { kind: 'read', advisory: { ...reading.advisory, id: 'MADE-1', title, published: '2026-01-02' }, warnings: [] }
  },
  history: 'documents',
  fuzzSeeds: [],
}

function projectOf(format: string): string {
  const root = mkdtempSync(join(tmpdir(), 'formats-'))
  mkdirSync(join(root, 'content/notes'), { recursive: true })
  const said = 'title: T, publisher: { name: A, url: https://a.example/ }, license: CC0-1.0, onProblem: fail'
  writeFileSync(join(root, 'content/sources.yaml'), `sources:\n  - { id: notes, format: ${format}, path: ./notes, ${said} }\n`)
  writeFileSync(join(root, 'content/notes/one.note'), `What is wrong\n${noteText()}`)
  writeFileSync(join(root, 'content/notes/LICENSE'), 'no document')
  return root
}

test('a format is added by adding it to the list: its documents are found, read, rendered and dated as it says', () => {
  const formats = [...FORMATS, madeUp]
  const root = projectOf('made-up')
  expect(loadSources(root, [], formats)).toMatchObject([{ id: 'notes', format: 'made-up', dates: 'documents' }])
  const library = loadLibrary(root, [], '2026-11-27', openDocumentCache(root, [], 'test'), { formats })
  const [advisory] = library.advisories
  expect(library.advisories).toMatchObject([{ id: 'MADE-1', title: 'What is wrong', published: '2026-01-02' }])
  expect(advisory && library.withText(advisory).summary).toBe('Some words.')
})

test('a format that is not in the list is refused, with those that are', () => {
  expect(() => loadSources(projectOf('made-up'), [])).toThrow(/format.*use one of markdown, ossn, ossa, osv, csaf, cve, rustsec, openvex/)
})

test('no two formats have one id, and each has documents to be tried with', () => {
  expect(new Set(FORMATS.map(({ id }) => id)).size).toBe(FORMATS.length)
  for (const { fuzzSeeds } of FORMATS) expect(fuzzSeeds.length).toBeGreaterThan(0)
})
