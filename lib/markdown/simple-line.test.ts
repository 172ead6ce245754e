import fc from 'fast-check'
import type { Nodes } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { expect, test } from 'vitest'
import { omitConstructs } from '@/lib/markdown/omit-constructs'
import { simpleLine } from '@/lib/markdown/simple-line'

const AS_TEXT = ['htmlFlow', 'htmlText', 'tasklistCheck', 'gfmFootnoteDefinition', 'gfmFootnoteCall', 'gfmPotentialFootnoteCall']
const parser = unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).use(omitConstructs, AS_TEXT).freeze()

/** The tree without places; texts that stand side by side are one. */
function bare(node: Nodes): object {
  const { position: _, ...rest } = node
  return 'children' in rest ? { ...rest, children: rest.children.map(bare) } : rest
}

test.each(['Plain words, and no more.', '[A title](https://a.example/b_c?d=e), page 1, as of 2026-10-01 (pinned).', '1 of 2'])(
  'of %s no parser is needed',
  (line) => expect(simpleLine(line)).not.toBeNull(),
)

test.each(['a *b*', '- a', '1. a', 'a\nb', ' a', 'see https://a.example/', 'a@b.example', '[a](/b)', 'a `b`', 'a & b'])(
  '%j is left to the parser',
  (line) => expect(simpleLine(line)).toBeNull(),
)

test('whatever is read without a parser is what the parser reads', () => {
  const words = fc.constantFrom(
    'a',
    'Word ',
    '1',
    '.',
    ')',
    '(',
    ' ',
    '-',
    '+',
    '=',
    ':',
    '/',
    'www.',
    'http',
    "'",
    '"',
    '–',
    'é',
    '%',
    '?',
    ';',
    '&',
  )
  const link = fc.constantFrom(
    '[a b](https://c.example/d)',
    '[e](http://f.example/?g=h#i_j~k)',
    '[',
    ']',
    '(https://l.example/)',
    '[m]',
    '!',
  )
  const line = fc.array(fc.oneof({ weight: 4, arbitrary: words }, link), { maxLength: 12 }).map((parts) => parts.join(''))
  let count = 0
  fc.assert(
    fc.property(line, (text) => {
      const simple = simpleLine(text)
      if (simple === null) return
      count += 1
      expect(bare(simple)).toEqual(bare(parser.parse(text)))
    }),
    { numRuns: 5000 },
  )
  expect(count).toBeGreaterThan(200)
})
