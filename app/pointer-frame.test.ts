import { expect, test } from 'vitest'
import { toPointer } from '@/components/document/to-pointer'
import { frameIn } from '@/lib/build/pointer-frame'
import { finishPage } from '@/lib/build/postprocess/postprocess'
import { aliasesOf } from '@/lib/library/indexes/aliases'

const NOT_FOUND =
  '<!DOCTYPE html><html lang="en" data-script="none"><head><meta charSet="utf-8"/>' +
  '<meta name="robots" content="noindex"/><title>Not found</title><meta name="description" content="Nothing here."/></head>' +
  '<body><header>H</header><main id="main"><div class="intro"><h1>None</h1><p>No such page.</p></div></main><footer>F</footer>' +
  '</body></html>'

const finished = (html: string) => finishPage({ file: '404.html', html, home: { origin: null, base: '' } }, () => null).html
const advisory = (id: string, title: string, cves: string[]) => ({ id, title, aliases: cves, cves, related: [] })
const page = (name: string, ...all: readonly ReturnType<typeof advisory>[]) => {
  const alias = aliasesOf(all).find((each) => each.name === name)
  return alias === undefined ? '' : frameIn(finished(NOT_FOUND))(toPointer(alias))
}

test('a name with one advisory leads there at once, and says so without script', () => {
  const html = page('CVE-2024-1', advisory('OSSA-2024-001', 'Images', ['CVE-2024-1']))
  expect(html).toContain('<meta http-equiv="refresh" content="0; url=/advisories/ossa-2024-001/"/>')
  expect(html).toMatch(/<link rel="canonical" href="https:\/\/[^/"]+\/advisories\/ossa-2024-001\/"\/>/)
  expect(html).toContain('<a href="/advisories/ossa-2024-001/">OSSA-2024-001: Images</a>')
  expect(html).toContain('<header>H</header>')
  expect(html).toContain('content="noindex"')
  expect(html).not.toMatch(/Not found|No such page|Nothing here/)
})

test('a name with several advisories lets the reader choose', () => {
  const html = page('CVE-2024-1', advisory('A-1', 'One', ['CVE-2024-1']), advisory('A-2', 'Two', ['CVE-2024-1']))
  expect(html).not.toContain('http-equiv="refresh"')
  expect(html.match(/<a href="\/advisories\/a-\d\/">/g)).toHaveLength(2)
})

test('nothing in a title is markup', () => {
  const html = page('A-1', advisory('A-1', `</a><script>x("&'")</script>`, []))
  expect(html).toContain('&lt;/a&gt;&lt;script&gt;x(&quot;&amp;&#x27;&quot;)&lt;/script&gt;')
})

test('a pointer is a finished page: finishing it again changes nothing', () => {
  const html = page('A-1', advisory('A-1', 'One', []))
  const again = finishPage({ file: 'A-1/index.html', html, home: { origin: null, base: '' } }, () => null)
  expect(again.problems).toEqual([])
  expect(again.html).toBe(html)
  expect(html).toContain("script-src 'none'")
})

test('a page without a frame is refused', () => {
  expect(() => frameIn(finished('<html data-script="none"><head></head><body></body></html>'))).toThrow('no title')
})
