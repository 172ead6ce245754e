import { mkdirSync, mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { loadKeptPages, PAGES_ARE_MADE_BY, plannedIn, planPages } from '@/lib/content/kept-pages'
import type { FinishedPage } from '@/lib/finish/finish-page'

afterEach(() => vi.unstubAllEnvs())

function project(): string {
  const root = mkdtempSync(join(tmpdir(), 'pages-'))
  for (const folder of ['app', 'lib/content', 'scripts/build']) mkdirSync(join(root, folder), { recursive: true })
  for (const file of [...PAGES_ARE_MADE_BY.filter((path) => path.endsWith('.ts')), 'package-lock.json', 'lib/b.ts'])
    writeFileSync(join(root, file), '')
  writeFileSync(join(root, 'app/a.ts'), "import '@/lib/b'")
  return root
}

const page: FinishedPage = {
  kind: 'reading',
  html: '<p id="a">',
  files: new Map(),
  anchors: new Set(['a']),
  places: [{ path: '/', fragment: '' }],
  problems: [],
}
const shown = (words: string) => ['a', 'b', 'c'].map((slug) => ({ slug, shows: { slug, words } }))

/** Plan a build, and keep each page that it renders. */
function build(root: string, words: string): string[] {
  const file = join(root, 'plan')
  for (const [name, value] of Object.entries(plannedIn(file))) vi.stubEnv(name, value)
  const rendered = planPages(root, 'advisories', shown(words))
  const kept = loadKeptPages(root, file)
  for (const slug of rendered) kept.keep(`advisories/${slug}/index.html`, page)
  expect([...kept.files, ...rendered.map((slug) => `advisories/${slug}/index.html`)]).toHaveLength(3)
  for (const name of kept.files) expect(kept.read(name)).toEqual(page)
  return rendered
}

test('a page that shows the same is rendered once, but for the first: a route needs one', () => {
  const root = project()
  expect(build(root, 'same')).toEqual(['a', 'b', 'c'])
  expect(build(root, 'same')).toEqual(['a'])
})

test('whatever a page shows, and all code, decides whether it is the same', () => {
  const root = project()
  build(root, 'same')
  expect(build(root, 'other')).toEqual(['a', 'b', 'c'])
  writeFileSync(join(root, 'lib/b.ts'), 'changed')
  expect(build(root, 'other')).toEqual(['a', 'b', 'c'])
})

test('a page of which half was written is rendered again, and one that goes meanwhile is a line', () => {
  const root = project()
  build(root, 'same')
  const folder = join(root, '.cache/pages', readdirSync(join(root, '.cache/pages'))[0] ?? '')
  for (const name of readdirSync(folder)) truncateSync(join(folder, name), 100)
  expect(build(root, 'same')).toEqual(['a', 'b', 'c'])
  vi.stubEnv(...(Object.entries(plannedIn(join(root, 'plan')))[0] ?? ['', '']))
  planPages(root, 'advisories', shown('same'))
  rmSync(join(root, '.cache'), { recursive: true })
  const kept = loadKeptPages(root, join(root, 'plan'))
  expect(() => kept.read(kept.files[0] ?? '')).toThrow('advisories/b/index.html: lost-page')
})

test('a page with a problem is not kept, and without a plan all are rendered', () => {
  const root = project()
  const file = join(root, 'plan')
  vi.stubEnv(...(Object.entries(plannedIn(file))[0] ?? ['', '']))
  planPages(root, 'advisories', shown('same'))
  const problem = { file: 'b', line: null, reason: 'x', what: 'x', fix: 'x', level: 'error' } as const
  loadKeptPages(root, file).keep('advisories/b/index.html', { ...page, problems: [problem] })
  expect(planPages(root, 'advisories', shown('same'))).toEqual(['a', 'b', 'c'])
  vi.unstubAllEnvs()
  expect(planPages(root, 'advisories', shown('same'))).toEqual(['a', 'b', 'c'])
})
