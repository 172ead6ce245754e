import { expect, test } from 'vitest'
import type { PageKind } from './finish-page'
import { isPage, isPayloadOfReading, isSpareNotFound } from './output-files'

const kinds = new Map<string, PageKind>([
  ['index.html', 'reading'],
  ['a/index.html', 'reading'],
  ['advisor/index.html', 'tool'],
])
const PAYLOAD = '1:"$Sreact.fragment"'

test.each([
  ['index.txt', PAYLOAD, true],
  ['__next._tree.txt', ':HL["/a.css"]', true],
  ['a/__next.page.$d$id.__PAGE__.txt', PAYLOAD, true],
  ['advisor/index.txt', PAYLOAD, false],
  ['advisor/__next._tree.txt', PAYLOAD, false],
  ['a/index.txt', 'bh-2026-001.json\n', false],
  ['robots.txt', 'User-agent: *', false],
  ['raw/a/__next.x.txt', PAYLOAD, false],
  ['a/x.json', PAYLOAD, false],
])('%s beginning with %s is a payload nobody reads: %s', (file, start, expected) => {
  expect(isPayloadOfReading(file, kinds, () => start)).toBe(expected)
})

test('originals are no pages, whatever their name', () => {
  expect([isPage('raw/a.html'), isPage('a/index.html'), isPage('a.txt')]).toEqual([false, true, false])
})

test('one page for unknown addresses is enough', () => {
  expect(['404.html', '404/index.html', '_not-found/index.html'].map(isSpareNotFound)).toEqual([false, true, true])
})
