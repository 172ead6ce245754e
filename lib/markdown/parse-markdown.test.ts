import { expect, test } from 'vitest'
import { costOf, MOST_COST } from '@/lib/markdown/cost-of'
import { parseInline, parseMarkdown } from '@/lib/markdown/parse-markdown'
import { sketch } from '@/lib/markdown/sketch.test-data'

test('words are cheap; lines, marks, escapes and addresses are not', () => {
  expect(costOf('a'.repeat(1000))).toBeLessThan(1500)
  for (const text of ['*a'.repeat(500), 'a\n'.repeat(500), '\\*'.repeat(500), 'a@b '.repeat(250), '- a\n'.repeat(250)])
    expect(costOf(text)).toBeGreaterThan(10_000)
})

test('a text of usual length is far from the limit', () => {
  expect(costOf('Some `words` of a [note](https://a.example/), and **more**.\n\n'.repeat(150))).toBeLessThan(MOST_COST / 5)
})

const MEGABYTE = 1_000_000
const filled = (piece: string, bytes: number) => piece.repeat(Math.ceil(bytes / piece.length))

test.each([
  ['a paragraph of 1 MB', filled('some words of it ', MEGABYTE)],
  ['a paragraph of 1 MB in lines', filled('some words of a line that is as long as lines are\n', MEGABYTE)],
  ['a paragraph of 1 MB with marks', filled('some *words* and `code` ', MEGABYTE)],
  ['a paragraph of 1 MB with addresses', filled('see https://a.example/b and a@b.example ', MEGABYTE)],
  ['456 kB of calls of footnotes', filled('[^a]', 456_000)],
  ['456 kB of calls of footnotes in lines', filled(`${'[^a]'.repeat(4900)}\n`, 456_000)],
])('%s: shown as written, soon', (_, text) => {
  const before = process.cpuUsage()
  const { children } = parseMarkdown(text)
  expect(process.cpuUsage(before).user / 1000).toBeLessThan(1000)
  expect(children).toMatchObject([{ type: 'code', value: text, data: { isAsWritten: true } }])
})

test.each([
  ['words', filled('some words of it ', MOST_COST - 2000)],
  ['marks', filled('some *words* and `code`.\n\n', MOST_COST / 12)],
  ['addresses', filled('see https://a.example/b or\n', MOST_COST / 16)],
  ['lists', filled('- an item\n', MOST_COST / 40)],
])('what just fits is parsed within a second: %s', (_, text) => {
  parseMarkdown('*warm* https://a.example/') // the first parser is made, and compiled
  const before = process.cpuUsage()
  const { children } = parseMarkdown(text)
  expect(process.cpuUsage(before).user / 1000).toBeLessThan(2000) // on its own: less than a second
  expect(children[0]?.type).not.toBe('code')
})

test('a line is its words; what is no paragraph stays as it is written', () => {
  expect(sketch(parseInline('*a* b'))).toBe('*a* b')
  expect(sketch(parseInline('# a'))).toBe('# a')
})
