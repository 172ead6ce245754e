import { expect, test } from 'vitest'
import { formatProblem } from '@/lib/input/problems/problem'
import { Pointers } from './broken-links'
import type { PageKind } from './postprocess'

const page = (kind: PageKind, ...anchors: readonly string[]) => ({ kind, hasAnchor: (name: string) => anchors.includes(name) })
const pages = new Map([
  ['index.html', page('reading', 'a')],
  ['advisor/index.html', page('tool', 'q')],
])
const output = { hasFile: (file: string) => pages.has(file) || file === 'raw/a b.md', pageAt: (file: string) => pages.get(file) ?? null }
const linesFor = (path: string, fragment = '', from: readonly string[] = ['x/index.html']) => {
  const pointers = new Pointers()
  for (const file of from) pointers.add(file, [{ path, fragment }])
  return pointers.broken(output).map(formatProblem)
}

test.each([
  ['a page', '/', ''],
  ['a place on a page', '/', 'a'],
  ['the top', '/', 'top'],
  ['a file', '/raw/a b.md', 'anything'],
  ['a state of a tool', '/advisor/', 'ISO:a/REL:D'],
])('%s is there', (_, path, fragment) => {
  expect(linesFor(path, fragment)).toEqual([])
})

test.each([
  ['/no/', '', 'x/index.html: broken-link: /no/ is not in the output; correct the address, or publish the file'],
  ['/advisor', '', 'x/index.html: missing-slash: /advisor is a folder, and not every host redirects; write /advisor/'],
  ['/', 'b', 'x/index.html: broken-fragment: / has no element with the id "b"; correct the fragment, or give the element its id'],
  [
    '/advisor/',
    'nowhere',
    'x/index.html: broken-fragment: /advisor/ has no element with the id "nowhere"; correct the fragment, or give the element its id',
  ],
  ['/', 'a:b', 'x/index.html: broken-fragment: / has no element with the id "a:b"; correct the fragment, or give the element its id'],
])('%s#%s is not', (path, fragment, line) => {
  expect(linesFor(path, fragment)).toEqual([line])
})

test('what many pages point at is one problem', () => {
  expect(linesFor('/no/', '', ['1', '2', '3'])).toEqual([
    '1: broken-link: /no/ is not in the output, and likewise on 2 other pages; correct the address, or publish the file',
  ])
})
