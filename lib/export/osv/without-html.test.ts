import { expect, test } from 'vitest'
import { withoutHtml } from '@/lib/export/osv/without-html'

test.each([
  [
    'tags are text',
    '<details>\n<summary>More</summary> it <b class="x">opens</b>',
    '\\<details>\n\\<summary>More\\</summary> it \\<b class="x">opens\\</b>',
  ],
  ['a comment is gone', 'before <!-- who\nwrote --> after', 'before  after'],
  ['a comment without end is text', 'a <!-- b', 'a \\<!-- b'],
  ['an address is an address', '<https://a.example/> and <mailto:a@a.example>', '<https://a.example/> and <mailto:a@a.example>'],
  ['what is escaped already stays', 'a \\<b> c', 'a \\<b> c'],
  ['comparisons stay', 'before < 3 and a<4', 'before < 3 and a<4'],
  [
    'code stays',
    'say `<b>`:\n\n    <i>\n\n```html\n<u> <!-- x -->\n```\n<s>',
    'say `<b>`:\n\n    <i>\n\n```html\n<u> <!-- x -->\n```\n\\<s>',
  ],
])('%s', (_, markdown, expected) => expect(withoutHtml(markdown)).toBe(expected))
