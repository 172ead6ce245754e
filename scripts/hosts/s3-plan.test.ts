import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { s3Plan } from '@/scripts/hosts/s3-plan'

const FILES = [
  ...['index.html', '404.html', 'advisories/index.html', '.well-known/csaf/index.html', 'raw/notes/evil.html', 'raw/notes/OSSN-0001'],
  ...['assets/a-0123.js', 'api/v1/a.json', 'feeds/json/all.json', 'feeds/atom/all.xml', 'sitemap.xml', 'speculation-rules.json'],
  ...['.well-known/security.txt', 'robots.txt', 'osv/PyPI/all.zip', '.well-known/csaf/2026/a.json.sha256', 'favicon.svg', '_headers'],
]

const folder = mkdtempSync(join(tmpdir(), 's3-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What the commands ask for when a shell runs them: a program that is called `aws` writes down its arguments. */
function calls(commands: readonly string[]): string[][] {
  const log = join(folder, 'log')
  writeFileSync(log, '')
  writeFileSync(join(folder, 'aws'), `#!/bin/sh\nfor word; do printf '%s\\0' "$word" >>'${log}'; done\nprintf '\\n' >>'${log}'\n`)
  chmodSync(join(folder, 'aws'), 0o755)
  const env = { ...process.env, PATH: `${folder}${delimiter}${process.env.PATH}` }
  const ran = spawnSync('sh', ['-eu'], { input: commands.join('\n'), encoding: 'utf8', env, cwd: folder })
  expect(ran.stderr).toBe('')
  return readFileSync(log, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\0').slice(0, -1))
}

/** Whether a call takes a file: of all filters that match, the last counts, and a star stands for slashes as well. */
function takes(call: readonly string[], file: string): boolean {
  let isTaken = true
  call.forEach((word, at) => {
    if (word !== '--include' && word !== '--exclude') return
    const pattern = call[at + 1]?.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')
    if (new RegExp(`^${pattern}$`).test(file)) isTaken = word === '--include'
  })
  return isTaken
}

const valueAt = (call: readonly string[], option: string) => call[call.indexOf(option) + 1]
const all = calls(s3Plan('out', FILES, 's3://bucket/security', ['--endpoint-url', 'https://storage.example']))
const uploads = all.slice(0, -1)

test.each(FILES)('%s is uploaded once', (file) => {
  expect(uploads.filter((call) => takes(call, file))).toHaveLength(1)
})

test.each([
  ['index.html', 'text/html; charset=utf-8', 'no-cache'],
  ['raw/notes/evil.html', 'text/plain; charset=utf-8', 'no-cache'],
  ['raw/notes/OSSN-0001', 'text/plain; charset=utf-8', 'no-cache'],
  ['assets/a-0123.js', 'text/javascript; charset=utf-8', 'public, max-age=31536000, immutable'],
  ['feeds/json/all.json', 'application/feed+json', 'no-cache'],
  ['feeds/atom/all.xml', 'application/atom+xml', 'no-cache'],
  ['sitemap.xml', 'application/xml; charset=utf-8', 'no-cache'],
  ['speculation-rules.json', 'application/speculationrules+json', 'no-cache'],
  ['osv/PyPI/all.zip', 'application/zip', 'no-cache'],
  ['favicon.svg', 'image/svg+xml; charset=utf-8', 'no-cache'],
])('%s is stored as %s, for %s', (file, type, cache) => {
  const call = uploads.find((each) => takes(each, file)) ?? []
  expect([valueAt(call, '--content-type'), valueAt(call, '--cache-control')]).toEqual([type, cache])
})

test('data goes before pages, and what is gone goes last', () => {
  const isPages = uploads.map((call) => takes(call, 'index.html'))
  expect(isPages.indexOf(true)).toBe(uploads.length - 1)
  expect(all.map((call) => call.includes('--delete')).indexOf(true)).toBe(all.length - 1)
})

test('every command names the folder, the place in the bucket and the store', () => {
  for (const call of all) {
    expect(call.slice(0, 4)).toEqual(['s3', 'sync', 'out', 's3://bucket/security'])
    expect(valueAt(call, '--endpoint-url')).toBe('https://storage.example')
  }
})
