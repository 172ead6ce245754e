import { expect, test } from 'vitest'
import { offlinePack } from '@/lib/build/offline/offline-pack'
import { offlinePage } from '@/lib/build/offline/offline-page'
import { unpacked } from '@/lib/build/offline/unpacked.test-data'

const PACKED = ['index.html', 'a/index.html', 'b/c/index.html', 'raw/x y.md', 'api/v1/a.json']
const page = (body: string, file = 'b/c/index.html', base = '') =>
  offlinePage(`<!DOCTYPE html><html><head><title>t</title></head><body>${body}</body></html>`, {
    ...{
      file,
      base,
      nameOf: (name: string) => (PACKED.includes(name) ? name : null),
      online: (path: string) => `https://a.example${base}${path}`,
    },
  }).replace(/^.*<body>(.*)<\/body><\/html>$/s, '$1')

test.each([
  ['<a href="/">x</a>', '<a href="../../index.html">x</a>'],
  ['<a href="/a/#b">x</a>', '<a href="../../a/index.html#b">x</a>'],
  ['<a href="../../a/">x</a>', '<a href="../../a/index.html">x</a>'],
  ['<a href="/api/v1/a.json">x</a>', '<a href="../../api/v1/a.json">x</a>'],
  ['<a href="/raw/x%20y.md">x</a>', '<a href="../../raw/x%20y.md">x</a>'],
  ['<a href="/all.zip">x</a>', '<a href="https://a.example/all.zip">x</a>'],
  ['<a href="/none/?q=1&amp;r=2">x</a>', '<a href="https://a.example/none/?q=1&amp;r=2">x</a>'],
  ['<a href="#b">x</a>', '<a href="#b">x</a>'],
  ['<a href="https://b.example/">x</a>', '<a href="https://b.example/">x</a>'],
  ['<meta http-equiv="refresh" content="0; url=/a/"/>', '<meta http-equiv="refresh" content="0; url=../../a/index.html"/>'],
  ['<form action="/a/" method="get"></form>', '<form action="../../a/index.html" method="get"></form>'],
])('%s becomes %s', (from, to) => expect(page(from)).toBe(to))

test('below a folder of a host, what is relative leaves the folder out', () => {
  expect(page('<a href="/security/a/">x</a><a href="/security/z.zip">y</a>', 'index.html', '/security')).toBe(
    '<a href="a/index.html">x</a><a href="https://a.example/security/z.zip">y</a>',
  )
})

test('a tool loses its scripts, and says where it runs', () => {
  const tool = page('<main id="main"><h1>T</h1></main><script type="module" src="/assets/t.js"></script>', 'a/index.html')
  expect(tool).toBe(
    '<main id="main"><p role="note">This tool needs a server. Use it at <a href="https://a.example/a/">https://a.example/a/</a>; what follows works without.</p><hr/><h1>T</h1></main>',
  )
})

test('an archive has what pages link to, nothing that needs a server, and the same bytes in whatever order files come', () => {
  const evil = '<script>x()</script><a href="/a/">'
  const texts = new Map([
    ['index.html', '<!DOCTYPE html><html><body><a href="/a/">x</a><a href="/raw/notes/evil.html">y</a></body></html>'],
    ['a/index.html', '<!DOCTYPE html><html><body></body></html>'],
    ['raw/notes/evil.html', evil],
    ...['assets/a-1.js', '_headers', '_redirects', 'nginx-headers.conf', 'speculation-rules.json', 'osv/all.zip', 'offline.zip'].map(
      (file) => [file, ''] as const,
    ),
  ])
  const pack = (files: readonly string[]) =>
    offlinePack({ files, read: (file) => Buffer.from(texts.get(file) ?? ''), base: '', online: (path) => `https://a.example${path}` })
  const files = unpacked(pack([...texts.keys()]))
  expect([...files.keys()]).toEqual(['portal/a/index.html', 'portal/index.html', 'portal/raw/notes/evil.html.txt'])
  expect(String(files.get('portal/index.html'))).toContain('<a href="a/index.html">x</a><a href="raw/notes/evil.html.txt">')
  expect(String(files.get('portal/raw/notes/evil.html.txt'))).toBe(evil)
  expect(pack([...texts.keys()].toReversed())).toEqual(pack([...texts.keys()]))
})

test('more files than an archive holds are refused with what to do', () => {
  const files = Array.from({ length: 65_535 }, (_, nth) => `${nth}.txt`)
  const pack = () => offlinePack({ files, read: () => Buffer.alloc(0), base: '', online: (path) => path })
  expect(pack).toThrow(/site\.yaml: offline: 65535 files .*leave it out/)
})
