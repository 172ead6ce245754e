import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { finish } from './finish'
import { filesBelow, writeFile } from './folder'

const PAYLOAD = '1:"$Sreact.fragment"\n'
const reading = (body: string) =>
  `<!DOCTYPE html><html data-script="none"><head><meta charset="utf-8"><link rel="stylesheet" href="/_next/static/a.css"></head><body>${body}<script>x()</script></body></html>`
const tool = '<!DOCTYPE html><html><head><meta charset="utf-8"></head><body><p id="a"></p><script>y()</script></body></html>'

let folder: string
const put = (files: Readonly<Record<string, string>>) => {
  for (const [file, text] of Object.entries(files)) writeFile(join(folder, 'from', file), text)
}
const run = (to = 'to') => finish({ from: join(folder, 'from'), to: join(folder, to), tools: ['/advisor/'] })

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'finish-'))
  put({
    '_next/static/a.css': 'p{}',
    'index.html': reading('<a href="/advisor/#a">a</a>'),
    'index.txt': PAYLOAD,
    '__next._tree.txt': PAYLOAD,
  })
  put({ 'advisor/index.html': tool, 'advisor/index.txt': PAYLOAD, '404/index.html': tool, 'raw/evil.html': '<script>z()</script>' })
})
afterEach(() => rmSync(folder, { recursive: true }))

test('the output holds pages, data and what hosts read, and no payload of reading pages', async () => {
  expect(await run()).toEqual({ reading: 1, tools: 1, files: 9 })
  const files = filesBelow(join(folder, 'to')).filter((file) => !file.startsWith('_next/'))
  expect(files).toEqual([
    '_headers',
    'advisor/index.html',
    'advisor/index.txt',
    'index.html',
    'nginx-headers.conf',
    'raw/evil.html',
    'speculation-rules.json',
  ])
  expect(readFileSync(join(folder, 'to/raw/evil.html'), 'utf8')).toBe('<script>z()</script>')
})

test('pages of an earlier build and pointers are written, and what they point at is checked', async () => {
  put({ '404.html': reading('<p>None</p>') })
  const page = (path: string) => ({
    ...{ kind: 'reading' as const, html: `<a href="${path}">`, files: new Map(), anchors: new Set<string>(), problems: [] },
    places: [{ path, fragment: '' }],
  })
  const rendered: string[] = []
  const kept = { files: ['old/index.html'], read: () => page('/'), keep: (file: string) => rendered.push(file) }
  const site = { from: join(folder, 'from'), tools: ['/advisor/'], kept }
  const { reading: count } = await finish({ ...site, to: join(folder, 'to'), pointers: () => [['A-1/index.html', page('/old/')]] })
  expect(count).toBe(4)
  expect(rendered).toEqual(['404.html', 'advisor/index.html', 'index.html'])
  expect(readFileSync(join(folder, 'to/A-1/index.html'), 'utf8')).toBe('<a href="/old/">')
  const broken = finish({ ...site, to: join(folder, 'to'), pointers: () => [['A-1/index.html', page('/gone/')]] })
  await expect(broken).rejects.toThrow('A-1/index.html: broken-link')
})

test('the same export gives the same bytes', async () => {
  await run('one')
  await run('two')
  const bytesOf = (to: string) => filesBelow(join(folder, to)).map((file) => [file, readFileSync(join(folder, to, file), 'latin1')])
  expect(bytesOf('two')).toEqual(bytesOf('one'))
})

test('all problems of all pages come at once', async () => {
  put({ 'b/index.html': reading('<p style="x"></p><a href="/none/">n</a>'), 'c/index.html': reading('<a href="/advisor">s</a>') })
  put({ '_next/static/a.css': 'p{background:url(gone.png)}' })
  const message = await run().then(
    () => '',
    (error: Error) => error.message,
  )
  expect(message.split('\n').map((line) => line.split(': ').slice(0, 2).join(' '))).toEqual([
    'b/index.html inline-style',
    'b/index.html broken-link',
    'c/index.html missing-slash',
    '_next/static/a.css broken-link',
  ])
})
