import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Texts that can be made again, by name, in a folder that holds for one state of the code only. */
export type DiskCache = Readonly<{
  has: (name: string) => boolean
  /** null where nothing is kept under that name. */
  read: (name: string) => string | null
  /** Two processes may write the same text at once: readers see all of it or nothing. */
  write: (name: string, text: string) => void
}>

/**
 * Open a folder below `.cache/`.
 *
 * @param root The project's folder.
 * @param codeIn Files and folders of the project whose code makes the texts; a change in it makes every text stale.
 */
export function openDiskCache(root: string, folder: string, codeIn: readonly string[]): DiskCache {
  const all = join(root, '.cache', folder)
  const current = join(all, hashOfCode(root, codeIn))
  mkdirSync(current, { recursive: true })
  removeStale(all, current)
  return {
    has: (name) => existsSync(join(current, name)),
    read: (name) => readOrNull(join(current, name)),
    write(name, text) {
      const draft = join(current, `${name}.${process.pid}`)
      writeFileSync(draft, text)
      renameSync(draft, join(current, name))
    },
  }
}

/**
 * The name of a text by all that it depends on but code.
 *
 * @throws TypeError for a map or a set, of whose content JSON says nothing: two of them would have the same name.
 */
export function nameOf(dependencies: unknown): string {
  return hash(
    JSON.stringify(dependencies, (key, value: unknown) => {
      if (value instanceof Map || value instanceof Set) throw new TypeError(`${key} is a map or a set; name its entries`)
      return value
    }),
  )
}

function hashOfCode(root: string, codeIn: readonly string[]): string {
  const files = codeIn.flatMap((path) => (statSync(join(root, path)).isFile() ? [path] : filesBelow(root, path)))
  return hash(['package-lock.json', ...files].map((file) => `${file}\0${readFileSync(join(root, file), 'utf8')}`).join('\0'))
}

const filesBelow = (root: string, folder: string) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(tsx?|css)$/.test(name) && !/\.test\.tsx?$/.test(name))
    .toSorted()
    .map((name) => `${folder}/${name}`)

const A_DAY_MS = 86_400_000

/** What other code made goes after a day: a build or a server that runs meanwhile may still read it. */
function removeStale(all: string, current: string): void {
  for (const path of readdirSync(all).map((name) => join(all, name)))
    if (path !== current && Date.now() - statSync(path).mtimeMs > A_DAY_MS) rmSync(path, { recursive: true, force: true })
}

const hash = (text: string) => createHash('sha256').update(text).digest('hex')

function readOrNull(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null // not made yet
  }
}
