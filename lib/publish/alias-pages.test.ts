import { expect, test } from 'vitest'
import { finishPage } from '@/lib/finish/finish-page'
import { aliasPages } from '@/lib/publish/alias-pages'

const NOT_FOUND =
  '<!DOCTYPE html><html lang="en" data-script="none"><head><meta charSet="utf-8"/><script src="/_next/a.js" async=""></script>' +
  '<meta name="robots" content="noindex"/><title>Not found</title><meta name="description" content="Nothing here."/></head>' +
  '<body><header>H</header><main id="main"><div class="intro"><h1>None</h1><p>No such page.</p></div></main><footer>F</footer>' +
  '<script>self.__next_f.push([])</script></body></html>'

const advisory = (id: string, title: string, cves: string[]) => ({ id, title, aliases: cves, cves, related: [] })
const page = (path: string, ...all: Parameters<typeof aliasPages>[0]) =>
  [...aliasPages(all, NOT_FOUND)].find((file) => file.path === path)?.text ?? ''

test('a name with one advisory leads there at once, and says so without script', () => {
  const html = page('CVE-2024-1/index.html', advisory('OSSA-2024-001', 'Images', ['CVE-2024-1']))
  expect(html).toContain('<meta http-equiv="refresh" content="0; url=/advisories/ossa-2024-001/"/>')
  expect(html).toMatch(/<link rel="canonical" href="https:\/\/[^/"]+\/advisories\/ossa-2024-001\/"\/>/)
  expect(html).toContain('<a href="/advisories/ossa-2024-001/">OSSA-2024-001: Images</a>')
  expect(html).toContain('<header>H</header>')
  expect(html).toContain('content="noindex"')
  expect(html).not.toMatch(/script src|Not found|No such page|Nothing here|__next_f/)
})

test('a name with several advisories lets the reader choose', () => {
  const html = page('CVE-2024-1/index.html', advisory('A-1', 'One', ['CVE-2024-1']), advisory('A-2', 'Two', ['CVE-2024-1']))
  expect(html).not.toContain('http-equiv="refresh"')
  expect(html.match(/<a href="\/advisories\/a-\d\/">/g)).toHaveLength(2)
})

test('nothing in a title is markup', () => {
  const html = page('A-1/index.html', advisory('A-1', `</a><script>x("&'")</script>`, []))
  expect(html).toContain('&lt;/a&gt;&lt;script&gt;x(&quot;&amp;&#39;&quot;)&lt;/script&gt;')
})

test('a pointer is a finished page: no problem, no script, its own policy', () => {
  const html = page('A-1/index.html', advisory('A-1', 'One', []))
  const finished = finishPage({ file: 'A-1/index.html', html, origin: null }, () => null)
  expect(finished.problems).toEqual([])
  expect(finished.kind).toBe('reading')
  expect(finished.html).toContain("script-src 'none'")
})

test('a page without a frame is refused', () => {
  expect(() => [...aliasPages([advisory('A-1', 'One', [])], '<html><head></head><body></body></html>')]).toThrow('no title')
})
