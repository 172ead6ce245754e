import type { PhrasingContent } from 'mdast'
import { expect, test } from 'vitest'
import { rstBlocks } from '@/lib/input/rst/rst-blocks'
import { plainInline, rstInline } from '@/lib/input/rst/rst-inline'
import { sketch } from '@/lib/markdown/sketch.test-data'
import { toInlineHast } from '@/lib/markdown/to-hast'
import { toText } from '@/lib/markdown/to-text'

const shown = (content: readonly PhrasingContent[]) => toText(toInlineHast(content))

test.each([
  'a *b* _c_ `d` [e](https://example.org/) ![f](g) <b>h</b> &amp; # i | j ~k~ \\l',
  '- not a list',
  '1. nor this',
  '1) nor this',
  '# no heading',
  '> no quotation',
  '--- no rule ---',
  '---',
  '=== no underline',
  '    no code',
  '~~~ no fence',
  '``` no fence',
  '[1]: https://example.org/ no definition',
  '_member_ gethostbyname* <logfile> __nss_hostname_digits_dots() (*) $HOME',
  'ftp://a_b/ www.a_b.example mailto:x HTTPS://u_s@e_r.example/',
  'javascript:alert(1) and <javascript:alert(1)> and https://good.example@evil.example/',
])('plain text is shown letter by letter: %s', (text) => {
  expect(shown(plainInline(text))).toBe(text.trim())
})

test('a web address becomes a link to itself, without the marks around it', () => {
  expect(sketch(plainInline('See https://example.org/a_b(c), or (<https://example.org/>).'))).toBe(
    'See <https://example.org/a_b(c)>, or (<https://example.org/>).',
  )
})

test('a mail address becomes a link to itself, and nothing near it does', () => {
  expect(sketch(plainInline('Write to who+1@mail.example.org, or a@b, @c, d@e@f.'))).toBe(
    'Write to <who+1@mail.example.org>, or a@b, @c, d@e@f.',
  )
})

test('reStructuredText: literals are code, named links keep their address, emphasis is emphasis', () => {
  expect(sketch(rstInline('``a_b`` and `c`, *d e* and **f**, `g <https://example.org/>`_, `h`_'))).toBe(
    '`a_b` and `c`, *d e* and **f**, g <https://example.org/>, h',
  )
  expect(shown(rstInline('`a <javascript:x()>`_ and ``<script>`` and ` alone'))).toBe('a <javascript:x()> and <script> and ` alone')
})

test('headings, lists and literal blocks keep their shape', () => {
  const text = [
    ...[
      'Intro over',
      'two lines, then code::',
      '',
      '  $ run -x',
      '    y',
      '',
      'One',
      '===',
      'Text.',
      '',
      'Two',
      '---',
      '',
      'Three',
      '=====',
    ],
    ...['', '- a', '  goes on', '', '- b', '', '  - nested', '', '3. three', '', '.. code-block:: ini', '', '   a = b'],
  ].join('\n')
  expect(sketch(rstBlocks(text))).toBe(
    [
      ...['Intro over two lines, then code:', '```\n$ run -x\n  y\n```', '### One', 'Text.', '#### Two', '### Three'],
      ...['- a goes on\n- b\n  - nested', '3. three', '```ini ".. code-block:: ini"\na = b\n```'],
    ].join('\n\n'),
  )
})

test('an item holds the paragraphs, lists and code that are indented below it, and a number stays what it is', () => {
  const text = '1. one\n\n2. two:\n\n   a. with a\n      letter\n\n   - x::\n\n       y = 1\n\n4. four\n\nEnd.'
  expect(sketch(rstBlocks(text))).toBe(
    '1. one\n\n2. two:\n\n   a. with a letter\n\n   - x:\n\n     ```\n     y = 1\n     ```\n\n4. four\n\nEnd.',
  )
  expect(sketch(rstBlocks(`${'- '.repeat(40)}x`))).toContain('x')
})

test('strong words may hold the marks of a sentence', () => {
  expect(sketch(rstInline('**Scope:** all, **not (yet) done.** but **a_b** and ** none **'))).toBe(
    '**Scope:** all, **not (yet) done.** but **a_b** and ** none **',
  )
})

test('a list begins after an empty line or a colon; what only looks like code or a list stays text', () => {
  expect(sketch(rstBlocks('Ends with two colons::'))).toBe('Ends with two colons:')
  expect(sketch(rstBlocks('.. code-block:: ini'))).toBe('.. code-block:: ini')
  expect(sketch(rstBlocks('zero protection\n- no validation'))).toBe('zero protection - no validation')
  expect(sketch(rstBlocks('Two things:\n- one\n- two'))).toBe('Two things:\n\n- one\n- two')
  expect(sketch(rstBlocks('2013. It was a year.'))).toBe('\\2013. It was a year.')
})

test('long hostile text takes linear time', () => {
  const before = process.cpuUsage() // not the time on the wall: others use the machine too
  for (const piece of ['`', '``` ', '*a ', '<https://', 'h', '- ', '((((', 'https://a.b/(']) {
    rstBlocks(piece.repeat(90_000 / piece.length))
    plainInline(piece.repeat(90_000 / piece.length))
  }
  expect(process.cpuUsage(before).user / 1000).toBeLessThan(8000)
})
