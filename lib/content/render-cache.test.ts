import { mkdirSync, mkdtempSync, readdirSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { nameOf } from '@/lib/content/disk-cache'
import { readDocument } from '@/lib/content/read-document'
import { openRenderCache } from '@/lib/content/render-cache'
import { documentOf, VALID } from '@/lib/sources/markdown/fixture'
import type { Document } from '@/lib/sources/reader'

/** A project of code alone. */
function project(): string {
  const root = mkdtempSync(join(tmpdir(), 'cache-'))
  for (const folder of ['lib/advisory', 'lib/library', 'lib/markdown', 'lib/sources']) mkdirSync(join(root, folder), { recursive: true })
  writeFileSync(join(root, 'lib/library/render-advisory.ts'), 'one')
  writeFileSync(join(root, 'package-lock.json'), '{}')
  return root
}

const document = documentOf(VALID)
const at = (revision: string | null): Document => ({ ...document, source: { ...document.source, revision } })

function get(root: string, from: Document) {
  let made = 0
  const kept = openRenderCache(root).get(from, 'markdown', () => {
    made += 1
    return readDocument(from, 'markdown', () => {})
  })
  if (kept === null) throw new Error('it was refused')
  return { made, kept }
}

test('a document is rendered once, and comes back whole', () => {
  const root = project()
  const first = get(root, document)
  const second = get(root, document)
  expect([first.made, second.made]).toEqual([1, 0])
  expect(second.kept.advisory).toEqual(first.kept.advisory)
  expect(second.kept.readText()).toEqual(first.kept.readText())
  expect(openRenderCache(root).has(document, 'markdown')).toBe(true)
})

test('other bytes, another file and other code are rendered anew; another commit alone is not, and is told', () => {
  const root = project()
  get(root, at('a'))
  expect(get(root, at('b'))).toMatchObject({ made: 0, kept: { advisory: { origin: { revision: 'b' } } } })
  expect(get(root, { ...document, sha256: 'other' }).made).toBe(1)
  writeFileSync(join(root, 'lib/library/render-advisory.ts'), 'two')
  expect(get(root, document).made).toBe(1)
})

test('what is refused is not kept', () => {
  const cache = openRenderCache(project())
  expect(cache.get(document, 'markdown', () => null)).toBeNull()
  expect(cache.has(document, 'markdown')).toBe(false)
})

test('what other code left goes after a day', () => {
  const root = project()
  const all = join(root, '.cache/rendered')
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
