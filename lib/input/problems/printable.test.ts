import { expect, test } from 'vitest'
import { isPrintable, printable } from '@/lib/input/problems/printable'
import { formatProblem } from '@/lib/input/problems/problem'

test.each([
  ['a\u001b[31mb', 'a\\u001b[31mb'],
  ['a\nERROR b', 'a\\u000aERROR b'],
  ['\u009b\u202e\u2028\u{e0041}', '\\u009b\\u202e\\u2028\\u{e0041}'],
  ['\ud800', '\\ud800'],
  ['ü 😀 \u0645\u06cc\u200c\u062e', 'ü 😀 \u0645\u06cc\u200c\u062e'],
])('%j is printed as %s', (text, shown) => {
  expect(printable(text)).toBe(shown)
  expect(isPrintable(text)).toBe(text === shown)
})

test('a problem is one line, whatever it is about', () => {
  const problem = { file: 'a\nb', line: 1, reason: 'schema', what: 'the key "\u202ex"', fix: 'remove\u0007 it', level: 'error' } as const
  expect(formatProblem(problem)).toBe('a\\u000ab:1: schema: the key "\\u202ex"; remove\\u0007 it')
})
