import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hashSource } from './csp'
import { finishPage } from './postprocess'

const sheets: Readonly<Record<string, string>> = {
  '/styles/a.css': '@font-face{src:url(media/f.woff2)}p{color:red}.later{color:blue}',
  '/styles/b.css': 'nav{display:none}',
}
const finished = (html: string, file = 'one/index.html', classes: readonly string[] = []) =>
  finishPage({ file, html, home: { origin: 'https://bulkhead.example', base: '' }, classes }, (path) => sheets[path] ?? null)
const fixture = (name: string): string => readFileSync(join(import.meta.dirname, 'testdata', name), 'utf8')
const reading = fixture('reading.html')
const tool = fixture('tool.html')
const withBody = (body: string, page = reading): string => page.replace('</main>', `${body}</main>`)
const reasons = (html: string, file?: string) => finished(html, file).problems.map(({ reason }) => reason)

test('a reading page keeps its data', () => {
  const { html, kind, problems } = finished(reading)
  expect(kind).toBe('reading')
  expect(problems).toEqual([])
  expect(html.match(/<script[^>]*>/g)).toEqual(['<script type="application/ld+json">'])
  expect(html).not.toContain('<link')
})

test('text keeps its bytes: separators, and the blank line at the start of pre', () => {
  const { html } = finished(reading)
  expect(html).toContain('<h1 id="top-of-it">Hello <!-- -->3</h1><pre>\n\nfirst line was blank</pre>')
})

test('style sheets become one style element, in order, which the policy names by its hash', () => {
  const { html } = finished(reading)
  const style = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? ''
  expect(style).toBe('@font-face{src:url("/styles/media/f.woff2")}p{color:red;}@media print{nav{display:none;}}')
  expect(html).toContain(`style-src ${hashSource(style)};`)
})

test('the policy stands right after the charset', () => {
  for (const page of [reading, tool]) {
    expect(finished(page).html).toMatch(
      /<meta charSet="utf-8"\/><meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src/,
    )
  }
})

test('a tool has its styles in the page, those that only script uses included', () => {
  const { html, kind, problems } = finished(tool, 'tool/index.html', ['later'])
  expect([kind, problems]).toEqual(['tool', []])
  expect(html).toContain('.later{color:blue;}</style>')
  expect(html).not.toContain('rel="stylesheet"')
  expect(finished(tool).html).not.toContain('.later')
})

test('what the page points at and what can be pointed at is known', () => {
  const { targets, anchors } = finished(reading)
  expect([...anchors]).toEqual(['top-of-it'])
  expect(targets).toEqual([
    { path: '/two/', fragment: 'there' },
    { path: '/styles/media/f.woff2', fragment: '' },
  ])
})

test('a link with the site named in full is a link within the site', () => {
  const { targets } = finished(withBody('<a href="https://bulkhead.example/x/?q#y%20z">x</a><a href="https://else.example/">e</a>'))
  expect(targets).toContainEqual({ path: '/x/', fragment: 'y z' })
  expect(targets).toHaveLength(3)
})

test.each([
  ['a handler', '<p onclick="x()">a</p>', 'inline-handler'],
  ['a style attribute', '<svg><g style="fill:red"></g></svg>', 'inline-style'],
  ['a page in an attribute', '<iframe srcdoc="x"></iframe>', 'frame'],
  ['a javascript: link, however it is spelt', '<a href=" java\nscript:x()">a</a>', 'script-address'],
  ['an image of another host', '<img src="//else.example/a.png" alt="">', 'other-origin'],
  ['a form that sends elsewhere', '<form action="https://else.example/"></form>', 'other-origin'],
  ['a style that loads from elsewhere', '<style>p{background:url(https://else.example/)}</style>', 'other-origin'],
  ['an address that no browser can read', '<a href="https://[">a</a>', 'unreadable-address'],
  ['a part that waits', '<!--$?--><template id="B:0"></template><p>…</p><!--/$-->', 'suspended'],
  ['a part that is hidden', '<div hidden id="S:0">a</div>', 'suspended'],
  ['a template', '<template></template>', 'template'],
  ['noscript', '<noscript>a</noscript>', 'noscript'],
  ['a script', '<script src="/assets/x.js"></script>', 'script'],
  ['a script that is fetched ahead', '<link rel="modulepreload" href="/assets/x.js">', 'script'],
])('a reading page is refused for %s', (_, body, reason) => {
  expect(reasons(withBody(body))).toContain(reason)
})

test('the page for unknown addresses has no relative address: it is shown at every depth', () => {
  expect(reasons(withBody('<a href="x/">x</a>'), '404.html')).toEqual(['relative-address'])
})

test.each([
  ['what is not closed', '<p>a'],
  ['a value without quotes', '<p id=a></p>'],
  ['a sign for less in a text', '<p>1 < 2</p>'],
  ['an entity that React does not write', '<a href="&newline;javascript:x()">a</a>'],
])('a page is refused for %s: it is not guessed at what a browser makes of it', (_, body) => {
  expect(reasons(withBody(body))).toEqual(['strange-markup'])
})

test('a page without a head cannot hold its policy', () => {
  expect(reasons('<!DOCTYPE html><title>a</title><p>a</p>')).toEqual(['no-head'])
})

test('finishing is idempotent', () => {
  const part = fc.constantFrom(
    '<p>a &amp; b</p>',
    '<style>i{}</style>',
    '<pre>\n\nx</pre>',
    '<!-- -->',
    '<!--$-->',
    '<svg><style>g{}</style></svg>',
    '\r\n',
    '🙂',
    '<script type="module" src="/assets/z.js"></script>',
  )
  fc.assert(
    fc.property(fc.constantFrom(reading, tool), fc.array(part), fc.boolean(), (page, parts, isInHead) => {
      const once = finished(isInHead ? page.replace('<title>', () => `${parts.join('')}<title>`) : withBody(parts.join(''), page))
      const twice = finished(once.html)
      expect(twice.html).toBe(once.html)
    }),
  )
})
