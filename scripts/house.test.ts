import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { circlesIn, readModules, unusedExports } from '@/scripts/house/module-graph'

const modules = readModules('.', ['lib', 'components', 'app', 'cli', 'scripts', 'tools', 'e2e'])
const isTest = (file: string) => /\.(?:test|spec|test-data)\.tsx?$|fixture\.ts$/.test(file) || /^(?:e2e|scripts\/house)\//.test(file)
const product = modules.filter(({ file }) => !isTest(file))

test('no files import each other in a circle, not even for their types', () => {
  expect(circlesIn(product)).toEqual([])
})

test('no file has more than 300 lines', () => {
  expect(modules.filter(({ lines, file }) => lines > 300 && !file.startsWith('e2e/')).map(({ file }) => file)).toEqual([])
})

test('half of all files have at most 40 lines', () => {
  const lengths = product.map(({ lines }) => lines).toSorted((a, b) => a - b)
  expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(40)
})

/** What something else than an import of ours asks for: the bundler of the package, users of the library, Next, the torture, a module that a program writes as text, and what stands in for node:fs or for React's jsx. */
const ASKED_FROM_OUTSIDE =
  /^app\/(?:.*\/)?(?:page|layout|robots|sitemap|global-not-found)\.tsx?:|^scripts\/torture\/[\w-]+\.ts: row$|^scripts\/dev\.ts: revisionNow$|^lib\/build\/traced-fs\.ts:|^components\/document\/jsx-on-host\.ts:|^cli\/packaged\/|^lib\/advisor\/library\.ts:/

test('what a file exports, another file imports', () => {
  const unused = unusedExports(modules, () => true)
  expect(unused.filter((name) => !ASKED_FROM_OUTSIDE.test(name))).toEqual([])
})

/** The hash of code is tested by the list of files that it covers. */
const DOORS_FOR_TESTS = ['lib/disk/code-hash.ts: modulesOf']

test('nothing is kept for tests alone', () => {
  const ofTests = unusedExports(product, (file) => !isTest(file)).filter((name) => {
    const [file = '', exported = ''] = name.split(': ')
    return readFileSync(file, 'utf8').split(new RegExp(`(?<![\\w$])${exported.replaceAll('$', '\\$')}(?![\\w$])`)).length < 3
  })
  const allowed = (name: string) => ASKED_FROM_OUTSIDE.test(name) || DOORS_FOR_TESTS.includes(name)
  expect(ofTests.filter((name) => !allowed(name))).toEqual([])
})
