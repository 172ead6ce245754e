import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'

/**
 * The hash of the code that some modules are made of: of every file that they import, and what those import, down to the packages, for
 * which `package-lock.json` and the version of Node stand.
 *
 * @param root The project's folder.
 * @param entries Files, and folders whose modules are all meant, relative to it.
 */
export function hashOfCode(root: string, entries: readonly string[]): string {
  const hash = createHash('sha256').update(process.versions.node)
  for (const file of ['package-lock.json', ...modulesOf(root, entries)]) hash.update(`\0${file}\0`).update(readFileSync(join(root, file)))
  return hash.digest('hex')
}

/** All files of the project that some modules are made of, they themselves included, in the order of their code units. */
export function modulesOf(root: string, entries: readonly string[]): string[] {
  const found = new Set<string>()
  const open = entries.flatMap((entry) => (statSync(join(root, entry)).isFile() ? [entry] : modulesBelow(root, entry)))
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (found.has(file)) continue
    found.add(file)
    for (const name of importsIn(readFileSync(join(root, file), 'utf8'))) {
      const base = baseOf(file, name)
      const module = base === null ? null : resolved(root, base)
      if (base === null || (module === null && isFolder(join(root, base)))) continue // a package; a folder that is no module
      if (module === null) throw new Error(`${file} imports ${name}, which is not there`)
      open.push(module)
    }
  }
  return [...found].toSorted()
}

const modulesBelow = (root: string, folder: string) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:tsx?|css)$/.test(name) && !/\.test\.tsx?$/.test(name))
    .map((name) => `${folder}/${name}`)

/**
 * Every way to name another file that our code has: `from '…'`, `import '…'`, `import('…')`, `new URL('…', import.meta.url)`, in style sheets
 * `@import '…'` and `composes: … from '…'`. A test compares this with what a bundler finds.
 */
const IMPORT = /(?:\bfrom|\bimport|\bimport\(|\bnew URL\()\s*(?:url\()?\s*(['"])([^'"\n]+)\1/g

const importsIn = (text: string) => [...text.matchAll(IMPORT)].map(([, , name = '']) => name)

function baseOf(file: string, name: string): string | null {
  if (name.startsWith('@/')) return name.slice(2)
  return /^\.{1,2}\//.test(name) ? normalize(join(dirname(file), name)).replaceAll('\\', '/') : null
}

const isFolder = (path: string) => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true

const ENDINGS = ['', '.ts', '.tsx', '.json', '/index.ts', '/index.tsx']

const resolved = (root: string, base: string) =>
  ENDINGS.map((ending) => base + ending).find((path) => existsSync(join(root, path)) && statSync(join(root, path)).isFile()) ?? null
