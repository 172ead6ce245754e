import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { finishPage } from './finish-page'
import { hashSource } from './policy'

const sheets: Readonly<Record<string, string>> = {
  '/_next/static/chunks/a.css': '@font-face{src:url(../media/f.woff2)}p{color:red}',
  '/_next/static/chunks/b.css': 'nav{display:none}',
}
const finished = (html: string, file = 'one/index.html') =>
  finishPage({ file, html, origin: 'https://bulkhead.example' }, (path) => sheets[path] ?? null)
const fixture = (name: string): string => readFileSync(join(import.meta.dirname, 'testdata', name), 'utf8')
const reading = fixture('reading.html')
const tool = fixture('tool.html')
const withBody = (body: string, page = reading): string => page.replace('</main>', `${body}</main>`)
const reasons = (html: string, file?: string) => finished(html, file).problems.map(({ reason }) => reason)

test('a reading page keeps nothing that runs, and its data', () => {
  const { html, kind, problems } = finished(reading)
  expect(kind).toBe('reading')
  expect(problems).toEqual([])
  expect(html.match(/<script[^>]*>/g)).toEqual(['<script type="application/ld+json">'])
  expect(html).not.toMatch(/preload|<link|<!--\/?\$|hidden/)
})

test('text keeps its bytes: separators, and the blank line at the start of pre', () => {
  const { html } = finished(reading)
  expect(html).toContain('<h1 id="top-of-it">Hello <!-- -->3</h1><pre>\n\nfirst line was blank</pre>')
})

test('style sheets become one style element, in order, which the policy names by its hash', () => {
  const { html } = finished(reading)
  const style = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? ''
  expect(style).toBe('@font-face{src:url("/_next/static/media/f.woff2")}p{color:red;}@media print{nav{display:none;}}')
  expect(html).toContain(`style-src ${hashSource(style)};`)
})

test('the policy stands right after the charset', () => {
  for (const page of [reading, tool]) {
    expect(finished(page).html).toMatch(
      /<meta charSet="utf-8"\/><meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src/,
    )
  }
})

test('a tool has its inline scripts in files, in order, those in the head apart from those in the body', () => {
  const { html, kind, files } = finished(tool)
  expect(kind).toBe('tool')
  expect(html).not.toMatch(/<script[^>]*>[^<]/)
  expect(
    [...html.matchAll(/src="(\/_next\/static\/inline\/[0-9a-f]+\.js)"( id="_R_")?/g)].map(([, path, id]) => [path, id !== undefined]),
  ).toEqual([...files.keys()].map((path, index) => [path, index === 1]))
  expect([...files.values()].map((text) => text.match(/theme\(\)|start\(\)|push\(\d\)/g))).toEqual([
    ['theme()'],
    ['start()', 'push(1)', 'push(2)'],
  ])
})

test('scripts that share no place are not joined: markup between them may be what they need', () => {
  expect(finished(withBody('<script>a()</script><p>x</p><script>b()</script>', tool)).files.size).toBe(4)
})

test('what the page points at and what can be pointed at is known', () => {
  const { places, anchors } = finished(reading)
  expect([...anchors]).toEqual(['top-of-it'])
  expect(places).toEqual([
    { path: '/two/', fragment: 'there' },
    { path: '/_next/static/chunks/a.css', fragment: '' },
    { path: '/_next/static/chunks/b.css', fragment: '' },
  ])
})

test('a link with the site named in full is a link within the site', () => {
  const { places } = finished(withBody('<a href="https://bulkhead.example/x/?q#y%20z">x</a><a href="https://else.example/">e</a>'))
  expect(places).toContainEqual({ path: '/x/', fragment: 'y z' })
  expect(places).toHaveLength(4)
})

test.each([
  ['a handler', '<p onclick="x()">a</p>', 'inline-handler'],
  ['a style attribute', '<svg><g style="fill:red"></g></svg>', 'inline-style'],
  ['a page in an attribute', '<iframe srcdoc="x"></iframe>', 'frame'],
  ['a javascript: link, however it is spelt', '<a href=" java&#10;script:x()">a</a>', 'script-address'],
  ['an image of another host', '<img src="//else.example/a.png" alt="">', 'other-origin'],
  ['a form that sends elsewhere', '<form action="https://else.example/"></form>', 'other-origin'],
  ['a style that loads from elsewhere', '<style>p{background:url(https://else.example/)}</style>', 'other-origin'],
  ['an address that no browser can read', '<a href="https://[">a</a>', 'unreadable-address'],
  ['a part that waits', '<!--$?--><template id="B:0"></template><p>…</p><!--/$-->', 'suspended'],
  ['a part that is hidden', '<div hidden id="S:0">a</div>', 'suspended'],
  ['a template', '<template></template>', 'template'],
  ['noscript', '<noscript>a</noscript>', 'noscript'],
])('a reading page is refused for %s', (_, body, reason) => {
  expect(reasons(withBody(body))).toContain(reason)
})

test('a reading page is refused for a client component, which is named', () => {
  const payload = String.raw`3:I[9,[\"/c.js\"],\"Counter\"]\n`
  const { problems } = finished(reading.replace('2:I[2', () => `${payload}2:I[2`))
  expect(problems.map(({ what }) => what)).toEqual(['the client component "Counter" stands on a page without script'])
})

test('text that looks like a client component is text', () => {
  const text = '\n4:I[9,["/c.js"],"Evil"]\n'
  const row = JSON.stringify(`5:T${Buffer.byteLength(text).toString(16)},${text}`)
  expect(reasons(reading.replace('</body>', () => `<script>self.__next_f.push([1,${row}])</script></body>`))).toEqual([])
})

test('the page for unknown addresses has no relative address: it is shown at every depth', () => {
  expect(reasons(withBody('<a href="x/">x</a>'), '404.html')).toEqual(['relative-address'])
})

test('a page without a head cannot hold its policy', () => {
  expect(reasons('<!DOCTYPE html><title>a</title><p>a')).toEqual(['no-head'])
})

test('finishing is idempotent', () => {
  const part = fc.constantFrom(
    '<p>a &amp; b</p>',
    '<style>i{}</style>',
    '<pre>\n\nx</pre>',
    '<!-- -->',
    '<!--$-->',
    '<svg><style>g{}</style></svg>',
    '<script>a()</script>',
    '\r\n',
    '🙂',
    '<script src="/_next/static/z.js" async></script>',
  )
  fc.assert(
    fc.property(fc.constantFrom(reading, tool), fc.array(part), fc.boolean(), (page, parts, isInHead) => {
      const once = finished(isInHead ? page.replace('<title>', () => `${parts.join('')}<title>`) : withBody(parts.join(''), page))
      const twice = finished(once.html)
      expect(twice.html).toBe(once.html)
      expect(twice.files.size).toBe(0)
    }),
  )
})
