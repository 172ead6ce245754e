import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeFile } from '@/scripts/build/folder'
import { type Served, serve } from './serve'

let root: string
let served: Served

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'serve-'))
  writeFile(join(root, 'index.html'), `<p>${'home '.repeat(400)}`)
  writeFile(join(root, '404.html'), '<p>missing')
  writeFile(join(root, 'raw/evil.html'), '<script>x()</script>')
  writeFile(join(root, 'raw/plain'), 'text')
  writeFile(join(root, 'assets/a.js'), 'x()')
  served = await serve({ root, port: 0 })
})

afterAll(async () => {
  await served.close()
  rmSync(root, { recursive: true })
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

test('a taken port leads to the next free one, unless that one was asked for', async () => {
  const port = Number(new URL(served.url).port)
  await expect(serve({ root, port, isStrict: true })).rejects.toThrow('EADDRINUSE')
  const second = await serve({ root, port })
  expect(Number(new URL(second.url).port)).toBeGreaterThan(port)
  await second.close()
})
