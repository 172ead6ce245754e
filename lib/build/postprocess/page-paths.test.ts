import fc from 'fast-check'
import { expect, test } from 'vitest'
import { patternOf } from './header-rules'
import { pathOfFile } from './link-target'
import { readingPatterns, toolProblems } from './page-paths'

type Kind = Readonly<{ kind: 'reading' | 'tool' }>
const READING: Kind = { kind: 'reading' }
const TOOL: Kind = { kind: 'tool' }

test('few patterns stand for many pages', () => {
  const files = [
    ...['index.html', '404.html', 'advisories/index.html', 'advisories/a/index.html'],
    ...['advisor/index.html', 'advisor/policy/index.html', 'advisor/policy/proof/index.html'],
    ...['CVE-2024-1/index.html', 'CVE-2025-1/index.html', 'OSSN-0001/index.html'],
  ]
  expect(readingPatterns(files, ['/advisor/'])).toEqual(
    ['/', '/404.html', '/CVE-*', '/OSSN-*', '/advisories/*', '/advisor/policy/*'].toSorted(),
  )
})

test('the patterns match every reading page and no tool', () => {
  const part = fc.constantFrom('a', 'b', 'A-1', 'A-2', 'Ab-c')
  const file = fc.array(part, { maxLength: 3 }).map((parts) => [...parts, 'index.html'].join('/'))
  const pages = fc.uniqueArray(fc.tuple(file, fc.constantFrom(READING, TOOL)), { selector: ([name]) => name })
  fc.assert(
    fc.property(pages, (found) => {
      const tools = found.filter(([, { kind }]) => kind === 'tool').map(([name]) => pathOfFile(name))
      const patterns = readingPatterns(
        found.map(([name]) => name),
        tools,
      ).map(patternOf)
      for (const [name, { kind }] of found) {
        const path = `/${name.replace(/index\.html$/, '')}`
        expect(patterns.some((pattern) => pattern.test(path))).toBe(kind === 'reading')
      }
    }),
  )
})

test('a page that needs script and is not listed is a problem, and so is the reverse', () => {
  const pages = new Map([
    ['check/index.html', TOOL],
    ['search/index.html', READING],
    ['index.html', READING],
  ])
  expect(toolProblems(pages, ['/search/']).map(({ file, reason }) => `${file} ${reason}`)).toEqual([
    'check/index.html unlisted-tool',
    'search/index.html no-tool',
  ])
})
