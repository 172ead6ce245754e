import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadSnapshot } from '@/lib/export/release/load-snapshot'
import { MANIFEST, manifestOf, readManifest } from '@/lib/export/release/manifest'
import { publicationOf } from '@/lib/export/release/publication-of'
import { readReplaced, replacedTexts } from '@/lib/export/release/replaced'
import { zip } from '@/lib/export/zip/zip'

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex')
const TEXT = '# What was said\n'
const ADVISORY = {
  ...{ id: 'BH-2026-001', title: 'A title', state: 'published', published: '2026-01-01', modified: null },
  ...{ source: { sha256: hashOf(TEXT) }, formats: { raw: '/raw/own/BH%202026-001.md' } },
  ...{ affected: [{ product: 'nova', status: 'affected' }], severity: [{ rating: 'high' }] },
}
const TRACKING = { id: 'BH-2026-001', revision_history: [{ date: '2026-01-01T00:00:00Z', number: '1', summary: 'First published.' }] }
const FILES = {
  'api/v1/advisories.json': '{}',
  'api/v1/advisories/BH-2026-001.json': JSON.stringify(ADVISORY),
  '.well-known/csaf/2026/bh-2026-001.json': JSON.stringify({ document: { tracking: TRACKING } }),
  'advisories/bh-2026-001/index.html': '<p>',
  'osv/PyPI/x_BH-2026-001.json': '{}',
  'raw/own/BH 2026-001.md': TEXT,
  'site.css': '',
}

const folder = mkdtempSync(join(tmpdir(), 'published-'))
for (const [file, text] of Object.entries(FILES)) {
  mkdirSync(dirname(join(folder, file)), { recursive: true })
  writeFileSync(join(folder, file), text)
}

let served: ReadonlyMap<string, string | Uint8Array> = new Map()
const server = createServer(({ url = '' }, answer) => {
  const found = served.get(url.slice(1))
  answer.statusCode = url.startsWith('/moved/') ? 301 : found === undefined ? 404 : 200
  if (answer.statusCode === 301) answer.setHeader('location', '/')
  answer.end(found)
})
let base = ''
beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/` // as: it listens on a port
})
afterAll(() => server.close())

test('a portal in a folder of its host has its originals where it has them without', () => {
  const moved = { ...FILES, 'api/v1/advisories/BH-2026-001.json': JSON.stringify(ADVISORY).replace('/raw/', '/security/raw/') }
  const { advisories } = publicationOf(Object.keys(moved), (file) => Buffer.from(moved[file as keyof typeof FILES]))
  expect(advisories.get('BH-2026-001')?.raw).toBe('raw/own/BH 2026-001.md')
})

test('a folder, its archive and the address where its manifest lies tell the same publication', async () => {
  const inFolder = await loadSnapshot(folder)
  const inOne = Object.entries(FILES).map(([file, text]) => [`site-1.0/${file}`, text] as const)
  writeFileSync(join(folder, '../published.zip'), zip(new Map(inOne)))
  served = new Map<string, string | Uint8Array>([
    [MANIFEST, manifestOf(inFolder.publication)],
    ['releases/1.zip', zip(new Map(Object.entries(FILES)))],
    ['raw/own/BH%202026-001.md', TEXT],
  ])
  for (const where of [join(folder, '../published.zip'), `${base}releases/1.zip`, base, base.slice(0, -1)]) {
    const { publication, read } = await loadSnapshot(where)
    expect(publication, where).toEqual(inFolder.publication)
    expect(Buffer.from(await read('raw/own/BH 2026-001.md')).toString(), where).toBe(TEXT)
  }
  expect([...inFolder.publication.addresses]).toEqual([
    '.well-known/csaf/2026/bh-2026-001.json',
    'advisories/bh-2026-001/index.html',
    'osv/PyPI/x_BH-2026-001.json',
  ])
})

test('a text that a release replaces is had from there, and is what was published', async () => {
  const before = await loadSnapshot(folder)
  const [old] = before.publication.advisories.values()
  const next = { ...before.publication, advisories: new Map(old && [[old.id, { ...old, sha256: hashOf('new') }]]) }
  const revision = { date: '2026-01-01', summary: 'First published.' }
  const [text, ...others] = replacedTexts(before.publication, next, { 'BH-2026-001': [revision, { ...revision, summary: 'Changed.' }] })
  expect(others).toEqual([])
  if (text === undefined) throw new Error('nothing is replaced')
  expect(text.nth).toBe(1)
  expect(Buffer.from(await readReplaced(text, before)).toString()).toBe(TEXT)
  await expect(readReplaced(text, { read: async () => Buffer.from('another') })).rejects.toThrow(/SHA-256 differs/)
  expect(replacedTexts(before.publication, before.publication, { 'BH-2026-001': [revision, revision] })).toEqual([])
})

test.each([
  ['an address without a manifest', () => `${base}empty/`, /answers 404/],
  ['an address that leads elsewhere', () => `${base}moved/`, /cannot be fetched: unexpected redirect/],
  ['an address in the open', () => 'http://portal.example/', /use https/],
  ['an address where nobody answers', () => 'http://127.0.0.1:1/', /cannot be fetched/],
  ['a folder that is no output', () => tmpdir(), /holds no \/api\/v1\/advisories.json/],
])('%s is told in a line', async (_, where, message) => expect(loadSnapshot(where())).rejects.toThrow(message))

const good = JSON.parse(manifestOf({ advisories: new Map(), documents: new Map(), addresses: new Set(['index.html']) }))
test.each([
  ['that is no JSON', '<html>'],
  ['with a path that climbs', JSON.stringify({ ...good, addresses: ['../../etc/passwd'] })],
  ['with a path from the root', JSON.stringify({ ...good, addresses: ['/etc/passwd'] })],
  ['of another version', JSON.stringify({ ...good, version: 2 })],
  ['with a key of its own', JSON.stringify({ ...good, more: 1 })],
])('a manifest %s is refused', (_, text) => {
  expect(readManifest(JSON.stringify(good)).addresses).toEqual(new Set(['index.html']))
  expect(() => readManifest(text)).toThrow(/^it does not say what was published/)
})
