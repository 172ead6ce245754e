import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { headersOf } from '@/lib/build/postprocess/headers-for'
import { TOOL_PAGES } from '@/lib/site/site'
import { HOST_SERVERS, isInstalled, startServer } from '@/scripts/hosts/host-servers.test-data'

const folder = mkdtempSync(join(tmpdir(), 'hosts-'))
/** Named as its place on the host, for servers that find it by that. */
const root = join(folder, 'security')
chmodSync(folder, 0o755) // a server that root starts reads as another user
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const LONG = 'word '.repeat(1000)
const FILES: Readonly<Record<string, string>> = {
  'index.html': `<p>home ${LONG}`,
  'advisor/index.html': `<p>tool ${LONG}`,
  'advisories/index.html': `<p>list ${LONG}`,
  '404.html': '<p>There is no such page',
  'api/v1/advisories.json': JSON.stringify({ text: LONG }),
  'feeds/json/all.json': JSON.stringify({ text: LONG }),
  'feeds/atom/all.xml': `<feed>${LONG}</feed>`,
  'osv/PyPI/all.zip': 'PK',
  '.well-known/security.txt': 'Contact: https://a.example/',
  '.well-known/csaf/provider-metadata.json': '{}',
  'raw/notes/evil.html': '<script>x()</script>',
  'assets/a-0123.js': `x()//${LONG}`,
  'speculation-rules.json': '{}',
  'favicon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
}
for (const [file, text] of Object.entries(FILES)) {
  mkdirSync(dirname(join(root, file)), { recursive: true })
  writeFileSync(join(root, file), text)
}

const PATHS: readonly string[] = Object.keys(FILES)
  .filter((file) => file !== '404.html')
  .map((file) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`)
const TYPES: readonly (readonly [string, RegExp])[] = [
  ['/', /^text\/html; ?charset=utf-8$/i],
  ['/api/v1/advisories.json', /^application\/json/],
  ['/feeds/json/all.json', /^application\/feed\+json/],
  ['/feeds/atom/all.xml', /^application\/atom\+xml/],
  ['/.well-known/security.txt', /^text\/plain; ?charset=utf-8$/i],
  ['/raw/notes/evil.html', /^text\/plain; ?charset=utf-8$/i],
  ['/osv/PyPI/all.zip', /^application\/zip$/],
  ['/speculation-rules.json', /^application\/speculationrules\+json/],
  ['/favicon.svg', /^image\/svg\+xml/],
]

/** Several policies hold together, in whatever order. */
const partsOf = (value: string | null) => value?.split(/, (?=[a-z-]+ ')/).toSorted()

const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer()
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })

const CASES = HOST_SERVERS.flatMap((server) => ['', '/security'].map((place) => [server.name, place, server] as const))

describe.each(CASES)('%s, below "%s/"', (name, place, server) => {
  let base = ''
  let stop = () => {}
  const isHere = isInstalled(server)
  beforeAll(async () => {
    if (!isHere) return
    const port = await freePort()
    stop = await startServer(server, join(folder, `${name}${place === '' ? '' : '-below'}`), { root, base: place, port })
    base = `http://127.0.0.1:${port}${place}`
  }, 20_000)
  afterAll(() => stop())
  const get = (path: string, headers: Record<string, string> = {}) => fetch(base + path, { redirect: 'manual', headers })
  const headersFor = headersOf(TOOL_PAGES, place)

  test.skipIf(!isHere).each(PATHS)('sends the headers of the table with %s', async (path) => {
    const response = await get(path)
    expect(response.status).toBe(200)
    for (const [header, value] of headersFor(place + path)) {
      if (header !== 'Content-Type') expect(partsOf(response.headers.get(header)), header).toEqual(partsOf(value))
    }
  })

  test.skipIf(!isHere).each(TYPES)('says what %s is', async (path, type) => {
    expect((await get(path)).headers.get('content-type')).toMatch(type)
  })

  test.skipIf(!isHere)('answers what is not there with the page for that, its status and its policy', async () => {
    const response = await get('/nothing/')
    expect(response.status).toBe(404)
    expect(await response.text()).toContain('There is no such page')
    expect(response.headers.get('content-security-policy')).toContain("script-src 'none'")
  })

  test.skipIf(!isHere)('compresses pages and data, and not archives', async () => {
    for (const path of ['/', '/api/v1/advisories.json', '/feeds/json/all.json'])
      expect((await get(path, { 'accept-encoding': 'gzip' })).headers.get('content-encoding'), path).toBe('gzip')
    expect((await get('/osv/PyPI/all.zip', { 'accept-encoding': 'gzip' })).headers.get('content-encoding')).toBeNull()
  })

  test.skipIf(!isHere)('sends nothing again that the reader has', async () => {
    const { headers } = await get('/.well-known/csaf/provider-metadata.json')
    const etag = headers.get('etag')
    expect(etag).not.toBeNull()
    expect((await get('/.well-known/csaf/provider-metadata.json', { 'if-none-match': etag ?? '' })).status).toBe(304)
  })

  test.skipIf(!isHere)('leads from a folder without its slash to the one with it', async () => {
    const response = await get('/advisories')
    expect([301, 302, 307, 308]).toContain(response.status)
    expect(new URL(response.headers.get('location') ?? '', base).pathname).toBe(`${place}/advisories/`)
  })
})
