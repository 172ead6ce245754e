import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { CodeFacts } from '@/lib/build/code/code-facts'
import { findRoutes } from '@/lib/build/code/find-routes'
import { filesBelow } from '@/lib/build/output/files'
import { hashOf, readCached, writeCached } from '@/lib/disk/cached-file'
import { site } from '@/lib/site/site'

/** The bundled site: the module to import, and the file that holds its {@link CodeFacts}. */
type SiteBundle = Readonly<{ entry: string; facts: string }>

/** What a bundle was made from. */
type Made = Readonly<{ folder: string; outside: string; files: Readonly<Record<string, string>> }>

/** What is not in the graph, besides what the site says of itself: packages, settings of the compiler and of browsers, and the bundler itself. */
const outsideOf = (root: string) => [
  ...['package-lock.json', 'package.json', 'tsconfig.json'],
  ...filesBelow(join(root, BUNDLER)).map((file) => `${BUNDLER}/${file}`),
]
const BUNDLER = 'lib/build/code'

/** The bundle of the site as its code is now; made anew only where a file of it has changed. */
export async function siteBundle(root: string): Promise<SiteBundle> {
  const all = join(root, '.cache/code')
  const routes = findRoutes(root)
  const outside = hashOf(
    [process.version, JSON.stringify(site()), JSON.stringify(routes), ...outsideOf(root).map((file) => fileHash(root, file))].join('\n'),
  )
  const last = lastMade(join(all, 'last.json'))
  if (last !== null && last.outside === outside && isCurrent(root, last)) return bundleIn(last.folder)
  const { makeBundle } = await import('@/lib/build/code/make-bundle') // the bundler is not loaded where there is nothing to bundle
  const made = await makeBundle(root, routes, outside, (file) => fileHash(root, file))
  const files = Object.fromEntries(Object.entries(made.graph).map(([file, { hash }]) => [file, hash]))
  const folder = join(all, hashOf([outside, JSON.stringify(files)].join('\n')).slice(0, 16))
  removeOld(all, folder)
  mkdirSync(folder, { recursive: true })
  writeFileSync(bundleIn(folder).entry, made.js)
  writeCached(
    bundleIn(folder).facts,
    JSON.stringify({ ...made.facts, entry: bundleIn(folder).entry, entryHash: hashOf(made.js) } satisfies CodeFacts),
  )
  writeCached(join(all, 'last.json'), JSON.stringify({ folder, outside, files } satisfies Made))
  return bundleIn(folder)
}

const bundleIn = (folder: string): SiteBundle => ({ entry: join(folder, 'site.mjs'), facts: join(folder, 'facts.json') })

function lastMade(file: string): Made | null {
  const text = readCached(file)
  return text === null ? null : (JSON.parse(text) as Made) // written above, and whole
}

function isCurrent(root: string, { folder, files }: Made): boolean {
  const { entry, facts } = bundleIn(folder)
  const text = readCached(facts)
  if (text === null) return false
  const { entryHash } = JSON.parse(text) as CodeFacts // written above, and whole
  return hashOfFile(entry) === entryHash && Object.entries(files).every(([file, hash]) => fileHash(root, file) === hash)
}

const fileHash = (root: string, file: string): string => hashOfFile(join(root, file))

function hashOfFile(path: string): string {
  try {
    return hashOf(readFileSync(path))
  } catch {
    return 'none' // a file that is gone has changed
  }
}

const A_DAY_MS = 86_400_000

/** What other code was goes after a day: a build that runs meanwhile may still use it. */
function removeOld(all: string, current: string): void {
  mkdirSync(all, { recursive: true })
  for (const path of readdirSync(all).map((name) => join(all, name)))
    if (path !== current && dirname(path) === all && Date.now() - statSync(path).mtimeMs > A_DAY_MS)
      rmSync(path, { recursive: true, force: true })
}
