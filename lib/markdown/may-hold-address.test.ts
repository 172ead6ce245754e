import fc from 'fast-check'
import type { Nodes } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { expect, test } from 'vitest'
import { mayHoldAddress } from '@/lib/markdown/may-hold-address'
import { omitConstructs, omitTransforms } from '@/lib/markdown/omit-constructs'

const whole = unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).freeze()
const lean = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(omitConstructs, ['protocolAutolink', 'wwwAutolink', 'emailAutolink'])
  .use(omitTransforms)
  .freeze()

test.each(['words', '[a b](https://c.example/d?e=f&g=@h)', '[^a]: Web. [b](https://c.example/d), as of 2026-10-01 (living).'])(
  '%s: no',
  (text) => expect(mayHoldAddress(text)).toBe(false),
)

test.each([
  'see https://a.example/',
  '[^a](https://b.example/)',
  '[a][b](https://c.example/)',
  '`a [b` c](https://d.example/)',
  '[https://a.example/](https://b.example/)',
  'www.[a](https://b.example/)',
  'a@b.example',
  'https:&#47;&#47;a.example',
])('%s: yes', (text) => expect(mayHoldAddress(text)).toBe(true))

test('where no address is found, a parser that looks for none reads the same, places included', () => {
  const piece = fc.constantFrom(
    ...[
      'a ',
      'b',
      '\n',
      '\n\n',
      '`',
      '*',
      '_',
      '[',
      ']',
      '(',
      ')',
      '!',
      '^',
      '|',
      '- ',
      '> ',
      '    ',
      '```\n',
      ':',
      '\n[^a]: c\n',
      '\n[d]: /e\n',
    ],
    ...[
      '[^a]',
      '[d]',
      '[f g](https://h.example/i)',
      '[j](http://k.example/l_m*n)',
      '(https://o.example)',
      'http',
      '[d][p](https://q.example/r)',
    ],
    ...[
      '|a|b|\n|-|-|\n|[s](https://t.example/)|u|\n',
      '[v',
      '[aa](https://b.example/@c?d=e&f)',
      'w](https://x.example/y)',
      '~~',
      '<',
      '>',
      'www',
      '.',
      'z.example',
      '\\',
      '&amp;',
    ],
  )
  const text = fc.array(piece, { maxLength: 16 }).map((pieces) => pieces.join(''))
  let count = 0
  const plain = (node: Nodes) => JSON.stringify(node)
  fc.assert(
    fc.property(text, (markdown) => {
      if (!markdown.includes('://') || mayHoldAddress(markdown)) return
      count += 1
      expect(plain(lean.parse(markdown))).toBe(plain(whole.parse(markdown)))
    }),
    { numRuns: 8_000 },
  )
  expect(count).toBeGreaterThan(200)
})
