import fc from 'fast-check'
import { expect, test } from 'vitest'
import { codeBlocksOf } from '@/lib/markdown/code-blocks'
import { parseInline, parseMarkdown } from '@/lib/markdown/parse-markdown'
import { toHast, toInlineHast } from '@/lib/markdown/to-hast'
import { toText } from '@/lib/markdown/to-text'
import { writtenOut } from '@/lib/markdown/written-out'

const render = (markdown: string) => toHast(parseMarkdown(markdown), { idPrefix: 'x-', headingDepth: 3 })
const html = (markdown: string) => writtenOut(render(markdown)).replaceAll(' rel="external noopener noreferrer nofollow"', '')

test.each([
  ['raw HTML', 'a <script>x()</script> <b>b</b>', '<p>a &lt;script>x()&lt;/script> &lt;b>b&lt;/b></p>'],
  ['an HTML block, with what follows', '<div>\n*x*', '<p>&lt;div>\n<em>x</em></p>'],
  ['comments', 'a <!-- b -->', '<p>a &lt;!-- b --></p>'],
  ['an unused definition', '[a]: https://a.example/', '<p>[a]: <a href="https://a.example/">https://a.example/</a></p>'],
  ['the second of two definitions', '[a]\n\n[a]: /one\n[a]: /two', '<p><a href="/one">a</a></p>\n<p>[a]: <a href="/two">/two</a></p>'],
  ['a title', '[a](/b "c")', '<p><a href="/b">a</a> "c"</p>'],
  ['footnotes', 'a[^1]\n\n[^1]: some text', '<p>a[^1]</p>\n<p>[^1]: some text</p>'],
  ['tasks', '- [ ] a', '<ul>\n<li>[ ] a</li>\n</ul>'],
])('is shown as text: %s', (_, markdown, expected) => expect(html(markdown)).toBe(expected))

test.each([
  ['javascript', '[a](javascript:x)', '<p>a (javascript:x)</p>'],
  ['entities', '[a](java&Tab;script&colon;x)', '<p>a (java\tscript:x)</p>'],
  ['no scheme', '[a](//evil.invalid/)', '<p>a (//evil.invalid/)</p>'],
  ['backslashes', '[a](https:\\\\evil.invalid/)', '<p>a (https:\\evil.invalid/)</p>'],
  ['one slash', '[a](https:/evil.invalid/)', '<p>a (https:/evil.invalid/)</p>'],
  ['a user part', '[a](https://good.example@evil.invalid/)', '<p>a (https://good.example@evil.invalid/)</p>'],
  ['headers of a mail', '[a](mailto:b@c.example?cc=d%0d%0a)', '<p>a (mailto:b@c.example?cc=d%0d%0a)</p>'],
  ['paths that climb', '[a](../b)', '<p>a (../b)</p>'],
])('is no link: %s', (_, markdown, expected) => expect(html(markdown)).toBe(expected))

test.each([
  [
    'another host in its words',
    '[https://a.example/](https://b.example/)',
    '<a href="https://b.example/">https://a.example/</a> (b.example)',
  ],
  ['letters that look alike', '[x](https://аррӏе.invalid/)', '<a href="https://xn--80ak6aa92e.invalid/">x</a> (xn--80ak6aa92e.invalid)'],
  ['a stop and a bracket', '(https://a.example/b_(c)).', '(<a href="https://a.example/b_(c)">https://a.example/b_(c)</a>).'],
  ['a quotation mark', 'https://a.example/"x', '<a href="https://a.example/">https://a.example/</a>"x'],
  ['no encryption', 'http://a.example/', '<a href="http://a.example/" className="insecure">http://a.example/</a>'],
  ['a mailbox', 'a@b.example', '<a href="mailto:a@b.example">a@b.example</a>'],
  ['a picture', '![alt](https://a.example/b.png)', 'alt (<a href="https://a.example/b.png">https://a.example/b.png</a>)'],
])('a link says where it leads: %s', (_, markdown, expected) => expect(html(markdown)).toBe(`<p>${expected}</p>`))

test('links to other sites carry rel', () => {
  expect(writtenOut(render('https://a.example/'))).toContain('rel="external noopener noreferrer nofollow"')
})

test('headings skip no level and have prefixed ids of their own', () => {
  expect(html('# location\n#### b\n## location')).toBe(
    '<h3 id="x-location">location</h3>\n<h4 id="x-b">b</h4>\n<h4 id="x-location-1">location</h4>',
  )
})

test('code has a caption, a language of the fixed list, and takes focus', () => {
  const markdown = '```ini title="nova.conf"\n[a]\n```\n\n```js" onclick="x"\n1\n```\n\n```text\n2\n3\n```'
  expect(codeBlocksOf(render(markdown))).toEqual([
    { lang: 'ini', lines: 1 },
    { lang: null, lines: 1 },
    { lang: null, lines: 2 },
  ])
  const written = html(markdown)
  expect(written).toContain('<figcaption>nova.conf</figcaption><pre tabIndex="0" role="group" ariaLabel="Code: nova.conf">')
  expect(written).toContain('<figcaption>js" onclick="x"</figcaption>')
  expect(written).toContain('<span className="hljs-section">[a]</span>')
})

test('tables scroll, have a name, and their headings a scope', () => {
  expect(html('| a | b |\n|:-:|---|\n| 1 | 2 |')).toMatch(
    /^<div className="table" tabIndex="0" role="region" ariaLabel="Table: a, b"><table[^>]*>\n<thead>\n<tr>\n<th scope="col">a<\/th>/,
  )
})

test('one line is phrasing', () => {
  expect(writtenOut(toInlineHast(parseInline('*a* b')))).toBe('<em>a</em> b')
})

test('text is folded, and blocks are parted', () => expect(toText(render('# a\nb *c*d\n\n- e\n- f'))).toBe('a b cd e f'))

test('text that is nested or marked beyond reason is shown as it is', () => {
  for (const markdown of ['>'.repeat(900), '['.repeat(3000), '*a '.repeat(3000)]) expect(toText(render(markdown))).toBe(markdown.trim())
})

test('whatever is written, nothing but the fixed markup comes out', () => {
  const piece = fc.constantFrom(
    '<img src=x onerror=y>',
    '[a](',
    'javascript:',
    ')',
    '`',
    '*',
    '\n',
    '\n\n',
    '> ',
    '- ',
    '|',
    '---',
    '[a]: ',
    '![',
    ']',
    '&#60;b>',
    '# ',
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 6 })), { maxLength: 40 }), (pieces) => {
      expect(html(pieces.join(''))).not.toMatch(
        /<(?:script|img|input|style|iframe|svg)|<[^>]*\s(?:on\w+|style|src)="|href="(?!https?:|mailto:|#|\/)/,
      )
    }),
  )
})
