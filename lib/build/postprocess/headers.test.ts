import { expect, test } from 'vitest'
import { READING_HEADER, TOOL_HEADER } from './header-rules'
import { toHeadersFile } from './headers-file'
import { headersOf } from './headers-for'
import { toNginxHeaders } from './nginx-headers'
import { toRedirectsFile } from './redirects-file'

const headersFor = headersOf(['/advisor/'])
const READING = ['/', '/advisories/*', '/advisor/tree/*']

test.each([
  ['/advisories/a/', 'Cache-Control', 'no-cache'],
  ['/advisories/a/', 'Cross-Origin-Resource-Policy', 'same-origin'],
  ['/advisories/a/', 'Access-Control-Allow-Origin', undefined],
  ['/assets/a.js', 'Cache-Control', 'public, max-age=31536000, immutable'],
  ['/api/v1/advisories.json', 'Cross-Origin-Resource-Policy', 'cross-origin'],
  ['/api/v1/advisories.json', 'Access-Control-Allow-Origin', '*'],
  ['/raw/ossn/evil.html', 'Content-Type', 'text/plain; charset=utf-8'],
  ['/speculation-rules.json', 'Content-Type', 'application/speculationrules+json'],
])('%s has %s: %s', (path, name, value) => {
  expect(headersFor(path).get(name)).toBe(value)
})

test('an original runs nothing, whatever it holds', () => {
  expect(headersFor('/raw/a/evil.html').get('Content-Security-Policy')).toMatch(/, default-src 'none'; sandbox$/)
})

test('nobody may frame a page, and no policy has a weak spot', () => {
  const policy = headersFor('/').get('Content-Security-Policy')
  expect(policy).toContain("frame-ancestors 'none'")
  expect(toHeadersFile(READING) + policy).not.toMatch(/unsafe-|nonce-|https?:/)
})

test('in _headers, no path gets two values of a header that takes one', () => {
  const rules = toHeadersFile(READING)
    .trim()
    .split('\n\n')
    .map((rule) => rule.split('\n  '))
  const everywhere = rules.find(([paths]) => paths === '/*') ?? []
  const names = everywhere.slice(1).map((line) => line.split(':')[0])
  expect(names).not.toContain('Cache-Control')
  expect(names).not.toContain('Cross-Origin-Resource-Policy')
})

test('each location of nginx says all headers of its paths', () => {
  const nginx = toNginxHeaders(['/advisor/'])
  const raw = nginx.slice(nginx.indexOf('location ~ ^/raw/'))
  expect(raw).toContain('default_type "text/plain; charset=utf-8";')
  expect(nginx.match(/add_header X-Content-Type-Options/g)?.length).toBe(nginx.match(/^location/gm)?.length)
  expect(nginx.indexOf('location ~ ^/raw/')).toBeLessThan(nginx.indexOf('location / '))
})

test.each([
  ['/', READING_HEADER],
  ['/advisor/', TOOL_HEADER],
  ['/advisor/index.html', TOOL_HEADER],
  ['/advisor/policy/', READING_HEADER],
  ['/api/v1/advisories.json', READING_HEADER],
])('%s has the policy of its kind', (path, policy) => {
  expect(headersFor(path).get('Content-Security-Policy')).toBe(policy)
})

test('pages for reading are allowed no script and no request by the header either, on every host', () => {
  expect(READING_HEADER).toContain("script-src 'none'; connect-src 'none'")
  const rules = toHeadersFile(READING)
  expect(rules).toContain(`\n/advisor/tree/*\n  Content-Security-Policy: ${READING_HEADER}\n`)
  expect(rules).toMatch(/^\/\*\n {2}Content-Security-Policy: script-src 'self';/)
  const nginx = toNginxHeaders(['/advisor/'])
  const tool = nginx.slice(nginx.indexOf('location ~ ^/advisor/(index\\.html)?$ {'))
  expect(tool).toContain(`add_header Content-Security-Policy "${TOOL_HEADER}" always;`)
  expect(nginx.slice(nginx.indexOf('location / {'))).toContain(`add_header Content-Security-Policy "${READING_HEADER}" always;`)
})

test('_redirects leads each name to its page in both spellings, the first names first, and has no more rules than any host takes', () => {
  expect(toRedirectsFile([{ name: 'CVE-2024-1', path: '/advisories/a/' }], '/security')).toBe(
    '/security/cve-2024-1/ /security/advisories/a/ 301\n/security/CVE-2024-1/ /security/advisories/a/ 301\n',
  )
  const many = Array.from({ length: 900 }, (_, nth) => ({ name: `CVE-${nth}`, path: `/advisories/${nth}/` }))
  const lines = toRedirectsFile(many, '').trimEnd().split('\n')
  expect(lines).toHaveLength(1000)
  expect(lines[0]).toBe('/cve-0/ /advisories/0/ 301')
})
