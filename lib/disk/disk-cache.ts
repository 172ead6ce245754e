import { createHash } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fdatasyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { hashOfCode } from '@/lib/disk/code-hash'

/**
 * Texts that can be made again, by name, in a folder that holds for one state of the code only.
 *
 * An entry that cannot be read, or that is not what was written, counts as not kept; so does one that cannot be written. Whoever asks
 * must be able to make the text.
 */
type DiskCache = Readonly<{
  /** Whether `read` would give a text. */
  has: (name: string) => boolean
  /** null where nothing whole is kept under that name. */
  read: (name: string) => string | null
  /** Two processes may write the same text at once: readers see all of it or nothing. */
  write: (name: string, text: string) => void
}>

/**
 * Open a folder below `.cache/`.
 *
 * @param root The project's folder.
 * @param madeBy Modules that make the texts, or folders of them; a change in any file that they import makes every text stale.
 */
export function openDiskCache(root: string, folder: string, madeBy: readonly string[]): DiskCache {
  const all = join(root, '.cache', folder)
  const current = join(all, hashOfCode(root, madeBy))
  orNull(() => {
    mkdirSync(current, { recursive: true })
    removeStale(all, current)
  })
  const read = (name: string) => textOf(orNull(() => readFileSync(join(current, name), 'utf8')) ?? '')
  return {
    has: (name) => existsSync(join(current, name)) && read(name) !== null,
    read,
    write: (name, text) => {
      orNull(() => writeWhole(join(current, name), `${hash(text)}\n${text}`))
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

/** The text of an entry, whose first line is its hash; null for what is not whole. */
function textOf(entry: string): string | null {
  const at = entry.indexOf('\n')
  const text = entry.slice(at + 1)
  return at > 0 && hash(text) === entry.slice(0, at) ? text : null
}

/** On the disk before it has its name, so that a machine which stops leaves the old file or the new one. */
function writeWhole(path: string, text: string): void {
  const draft = `${path}.${process.pid}`
  try {
    const file = openSync(draft, 'w')
    try {
      writeFileSync(file, text)
      fdatasyncSync(file)
    } finally {
      closeSync(file)
    }
    renameSync(draft, path)
  } catch (error) {
    rmSync(draft, { force: true })
    throw error
  }
}

const A_DAY_MS = 86_400_000
const isOld = (path: string) => Math.abs(Date.now() - statSync(path).mtimeMs) > A_DAY_MS // a clock may have been ahead

/** What other code made goes after a day: a build or a server that runs meanwhile may still read it. So do drafts of who was killed. */
function removeStale(all: string, current: string): void {
  const drafts = readdirSync(current).filter((name) => /\.\d+$/.test(name))
  const stale = readdirSync(all)
    .map((name) => join(all, name))
    .filter((path) => path !== current)
  for (const path of [...stale, ...drafts.map((name) => join(current, name))])
    if (isOld(path)) rmSync(path, { recursive: true, force: true })
}

const hash = (text: string) => createHash('sha256').update(text).digest('hex')

/** null where the disk does not let us: it is full, read-only, another user's, or another process was faster. */
function orNull<T>(act: () => T): T | null {
  try {
    return act()
  } catch (error) {
    if (error instanceof Error && 'code' in error) return null
    throw error
  }
}
