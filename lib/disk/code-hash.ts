import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'

/**
 * The hash of the code that some modules are made of: of every file that they import, and what those import, down to the packages, for
 * which `package-lock.json` and the version of Node stand.
 *
 * @param root The project's folder.
 * @param entries Files, and folders whose modules are all meant, relative to it.
 */
export function hashOfCode(root: string, entries: readonly string[]): string {
  const hash = createHash('sha256')
    .update(process.versions.node)
    .update(readFileSync(join(root, 'package-lock.json')))
  for (const [file, text] of textsOf(root, entries)) hash.update(`\0${file}\0`).update(text)
  return hash.digest('hex')
}

/** All files of the project that some modules are made of, they themselves included, in the order of their code units. */
export const modulesOf = (root: string, entries: readonly string[]): string[] => textsOf(root, entries).map(([file]) => file)

function textsOf(root: string, entries: readonly string[]): [file: string, text: string][] {
  const texts = new Map<string, string>()
  const known = new Map<string, string | null>()
  const open = entries.flatMap((entry) => (statSync(join(root, entry)).isFile() ? [entry] : modulesBelow(root, entry)))
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (texts.has(file)) continue
    const text = readFileSync(join(root, file), 'utf8')
    texts.set(file, text)
    for (const name of importsIn(text)) {
      const base = baseOf(file, name)
      if (base === null) continue // a package
      const module = known.has(base) ? known.get(base) : resolved(root, base)
      known.set(base, module ?? null)
      if (module) open.push(module)
      else if (!isFolder(join(root, base))) throw new Error(`${file} imports ${name}, which is not there`) // a folder is no module
    }
  }
  return [...texts].toSorted(([one], [other]) => (one < other ? -1 : 1))
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

/** The path, without an ending, of what a file names in an import; null for a package. */
export function baseOf(file: string, name: string): string | null {
  if (name.startsWith('@/')) return name.slice(2)
  return /^\.{1,2}\//.test(name) ? normalize(join(dirname(file), name)).replaceAll('\\', '/') : null
}

const isFolder = (path: string) => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true

const ENDINGS = ['.ts', '.tsx', '', '.json', '/index.ts', '/index.tsx']

/** Most names have no ending, and most files are `.ts`: tried in that order. */
const resolved = (root: string, base: string) =>
  ENDINGS.map((ending) => base + ending).find((path) => statSync(join(root, path), { throwIfNoEntry: false })?.isFile()) ?? null
