import { chmodSync, mkdirSync, mkdtempSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { CASES, faultOf, writeSite } from './requests'
import { type Served, serve } from './serve'

function writeFile(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}

let root: string
let served: Served
let folder: string
let site: Served

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'serve-'))
  writeFile(join(root, 'index.html'), `<p>${'home '.repeat(400)}`)
  writeFile(join(root, '404.html'), '<p>missing')
  writeFile(join(root, 'raw/evil.html'), '<script>x()</script>')
  writeFile(join(root, 'raw/plain'), 'text')
  writeFile(join(root, 'assets/a.js'), 'x()')
  served = await serve({ root, port: 0 })
  folder = mkdtempSync(join(tmpdir(), 'requests-'))
  site = await serve({ root: writeSite(folder), port: 0 })
})

afterAll(async () => {
  await served.close()
  await site.close()
  for (const each of [root, folder]) rmSync(each, { recursive: true })
})

const get = (path: string, init?: RequestInit) => fetch(new URL(path, served.url), { redirect: 'manual', ...init })

test('a page comes compressed, with its headers, and again only when it changed', async () => {
  const response = await get('/', { headers: { 'accept-encoding': 'br' } })
  expect(response.headers.get('content-encoding')).toBe('br')
  expect(response.headers.get('content-type')).toMatch(/^text\/html; ?charset=utf-8$/)
  expect(response.headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
  expect(response.headers.get('cache-control')).toBe('no-cache')
  const again = await get('/', { headers: { 'if-none-match': response.headers.get('etag') ?? '' } })
  expect(again.status).toBe(304)
})

test('an unknown path is answered with the page for it, and with 404', async () => {
  const response = await get('/nothing/here', { headers: { 'if-none-match': '*', range: 'bytes=0-2' } })
  expect(response.status).toBe(404)
  expect(await response.text()).toBe('<p>missing')
})

test.each(['/raw/evil.html', '/raw/plain'])('the original %s is text', async (path) => {
  const { headers } = await get(path)
  expect(headers.get('content-type')).toBe('text/plain; charset=utf-8')
  expect(headers.get('content-security-policy')).toMatch(/sandbox$/)
})

test('hashed files may be kept for ever', async () => {
  const { headers } = await get('/assets/a.js')
  expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
})

test('a range is of the bytes of the file, and so never compressed', async () => {
  const headers = { range: 'bytes=3-1002', 'accept-encoding': 'br' }
  const response = await get('/', { headers })
  expect([response.status, response.headers.get('content-encoding')]).toEqual([206, null])
  expect(response.headers.get('content-range')).toBe('bytes 3-1002/2003')
  expect(await response.text()).toBe('home '.repeat(200))
  expect((await get('/', { headers: { range: 'bytes=9999-' } })).status).toBe(416)
})

test('nothing but reading', async () => {
  const response = await get('/', { method: 'POST' })
  expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
})

test.each(CASES.map((each) => [each.name, each] as const))('%s is answered as it should be', async (_, each) => {
  expect(await faultOf(Number(new URL(site.url).port), each)).toBeNull()
})

test.skipIf(process.getuid?.() === 0)('a file that may not be read is refused, and ends nothing', async () => {
  writeFile(join(root, 'closed.txt'), 'x')
  chmodSync(join(root, 'closed.txt'), 0)
  expect((await get('/closed.txt')).status).toBe(403)
  expect((await get('/')).status).toBe(200)
})

test('while outputs change places, the old one is served, and after it the new', async () => {
  const [out, previous] = [join(folder, 'out'), join(folder, 'previous')]
  for (const [place, text] of [
    [out, 'old'],
    [join(folder, 'new'), 'new'],
  ] as const)
    writeFile(join(place, 'index.html'), text)
  const swapping = await serve({ root: out, port: 0, previous })
  const text = async () => (await fetch(swapping.url)).text()
  renameSync(out, previous)
  expect(await text()).toBe('old')
  renameSync(join(folder, 'new'), out)
  expect(await text()).toBe('new')
  await swapping.close()
})

test('a file that is cut while it is sent does not pass for a whole one', async () => {
  writeFile(join(root, 'long.bin'), 'x'.repeat(30_000_000))
  const response = await get('/long.bin', { headers: { 'accept-encoding': 'identity' } })
  truncateSync(join(root, 'long.bin'), 1000)
  await expect(response.arrayBuffer()).rejects.toThrow()
  expect((await get('/')).status).toBe(200)
})

test('a taken port leads to the next free one, unless that one was asked for', async () => {
  const port = Number(new URL(served.url).port)
  await expect(serve({ root, port, isStrict: true })).rejects.toThrow('EADDRINUSE')
  const second = await serve({ root, port })
  expect(Number(new URL(second.url).port)).toBeGreaterThan(port)
  await second.close()
})
