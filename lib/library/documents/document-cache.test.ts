import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { nameOf } from '@/lib/disk/cache'
import type { Document } from '@/lib/formats/format'
import { documentOf, VALID } from '@/lib/formats/markdown/fixture'
import { markdown } from '@/lib/formats/markdown/markdown'
import { type Made, openDocumentCache } from '@/lib/library/documents/document-cache'
import { readDocument } from '@/lib/library/documents/read-document'
import { RENDERED_BY } from '@/lib/library/documents/rendered-by'

/** A project of code alone. */
function project(): string {
  const root = mkdtempSync(join(tmpdir(), 'cache-'))
  for (const file of RENDERED_BY) mkdirSync(dirname(join(root, file)), { recursive: true })
  for (const file of [...RENDERED_BY, 'package-lock.json']) writeFileSync(join(root, file), '')
  writeFileSync(join(root, RENDERED_BY[0] ?? ''), "import '@/lib/part'")
  writeFileSync(join(root, 'lib/part.ts'), 'one')
  return root
}

const document = documentOf(VALID)
const at = (revision: string | null): Document => ({ ...document, source: { ...document.source, revision } })
const gone = () => {
  throw new Error('it was kept')
}

function get(root: string, from: Document, makeAgain: () => Made | null = gone) {
  let made = 0
  const make = () => {
    made += 1
    return readDocument(from, markdown, () => {})
  }
  const cache = openDocumentCache(root, [])
  const kept = cache.get(from, 'markdown', make, makeAgain)
  cache.save()
  if (kept === null) throw new Error('it was refused')
  return { made, kept }
}

/** The files that are cached, by their paths: the index and a text. */
const entriesOf = (root: string) =>
  ['documents', 'texts'].flatMap((folder) =>
    readdirSync(join(root, '.cache', folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  )

test('a document is rendered once, and comes back whole', () => {
  const root = project()
  const first = get(root, document)
  const second = get(root, document)
  expect([first.made, second.made]).toEqual([1, 0])
  expect(second.kept.advisory).toEqual(first.kept.advisory)
  expect(second.kept.readText()).toEqual(first.kept.readText())
  expect(entriesOf(root)).toHaveLength(2)
})

test('other bytes, another file and other code are rendered anew; another commit alone is not, and is told', () => {
  const root = project()
  get(root, at('a'))
  expect(get(root, at('b'))).toMatchObject({ made: 0, kept: { advisory: { origin: { revision: 'b' } } } })
  expect(get(root, { ...document, sha256: 'other' }).made).toBe(1)
  writeFileSync(join(root, 'lib/part.ts'), 'two')
  expect(get(root, document).made).toBe(1)
})

test.each<[string, (path: string) => void]>([
  ['emptied', (path) => truncateSync(path, 0)],
  ['cut', (path) => truncateSync(path, 200)],
  ['another text of the same length', (path) => writeFileSync(path, readFileSync(path, 'utf8').replaceAll('BH-', 'XX-'))],
  ['JSON without its hash', (path) => writeFileSync(path, '{}')],
  [
    'a folder',
    (path) => {
      rmSync(path)
      mkdirSync(path)
    },
  ],
])('an entry that is %s counts as not cached', (_, spoil) => {
  const root = project()
  const { kept } = get(root, document)
  const [text] = [kept.readText()]
  for (const path of entriesOf(root)) spoil(path)
  const again = get(root, document, () => readDocument(document, markdown, () => {}))
  expect([again.made, again.kept.readText()]).toEqual([1, text])
})

test('a text that goes after its facts were read is made again', () => {
  const root = project()
  const before = get(root, document).kept.readText()
  const { kept } = get(root, document, () => readDocument(document, markdown, () => {}))
  for (const path of entriesOf(root)) rmSync(path)
  expect(kept.readText()).toEqual(before)
})

test('where nothing can be kept, everything is made when it is asked for', () => {
  const root = project()
  writeFileSync(join(root, '.cache'), 'a file')
  const { made, kept } = get(root, document, () => readDocument(document, markdown, () => {}))
  expect([made, kept.readText().sections.length > 0]).toEqual([1, true])
})

test('what was read with a clock that was ahead is read again', () => {
  const root = project()
  get(root, { ...document, today: '2099-01-01' })
  expect(get(root, document).made).toBe(1)
  expect(get(root, { ...document, today: '2099-01-01' }).made).toBe(0)
})

test('what is refused is not cached', () => {
  const root = project()
  const cache = openDocumentCache(root, [])
  expect(cache.get(document, 'markdown', () => null, gone)).toBeNull()
  cache.save()
  expect(entriesOf(root)).toEqual([])
})

test('what other code left goes after a day', () => {
  const root = project()
  const all = join(root, '.cache/documents')
  mkdirSync(join(all, 'old'), { recursive: true })
  mkdirSync(join(all, 'new'))
  const before = Date.now() / 1000 - 90_000
  utimesSync(join(all, 'old'), before, before)
  get(root, document)
  expect(readdirSync(all)).toContain('new')
  expect(readdirSync(all)).not.toContain('old')
})

test('a name is refused where JSON would not see what it is of', () => {
  expect(nameOf({ a: [1] })).not.toBe(nameOf({ a: [2] }))
  expect(() => nameOf({ a: new Map([[1, 2]]) })).toThrow('a is a map or a set')
})
