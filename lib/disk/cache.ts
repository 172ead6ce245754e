import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { hashOf, readCached, writeCached } from '@/lib/disk/cached-file'
import { hashOfCode } from '@/lib/disk/code-hash'
import { DRAFT } from '@/lib/disk/write-whole'

/**
 * Texts that can be made again, by name, in a folder that holds for one state of the code only.
 *
 * An entry that cannot be read, or that is not what was written, counts as not cached; so does one that cannot be written. Whoever asks
 * must be able to make the text.
 */
type Cache = Readonly<{
  /** null where nothing whole is cached under that name. */
  read: (name: string) => string | null
  /** Two processes may write the same text at once: readers see all of it or nothing. */
  write: (name: string, text: string) => void
}>

/**
 * Open a folder below `.cache/`.
 *
 * @param root The project's folder.
 * @param madeBy The hash of the code that makes the texts; or modules, or folders of them, of which a change in any file that they import makes
 *   every text stale.
 */
export function openCache(root: string, folder: string, madeBy: string | readonly string[]): Cache {
  const all = join(root, '.cache', folder)
  const current = join(all, typeof madeBy === 'string' ? madeBy : hashOfCode(root, madeBy))
  orNull(() => {
    mkdirSync(current, { recursive: true })
    removeStale(all, current)
  })
  return {
    read: (name) => readCached(join(current, name)),
    write: (name, text) => {
      orNull(() => writeCached(join(current, name), text))
    },
  }
}

/**
 * The name of a text by all that it depends on but code.
 *
 * @throws TypeError for a map or a set, of whose content JSON says nothing: two of them would have the same name.
 */
export function nameOf(dependencies: unknown): string {
  return hashOf(
    JSON.stringify(dependencies, (key, value: unknown) => {
      if (value instanceof Map || value instanceof Set) throw new TypeError(`${key} is a map or a set; name its entries`)
      return value
    }),
  )
}

const A_DAY_MS = 86_400_000
const isOld = (path: string) => Math.abs(Date.now() - statSync(path).mtimeMs) > A_DAY_MS // a clock may have been ahead

/** What other code made goes after a day: a build or a server that runs meanwhile may still read it. So do drafts of who was killed. */
function removeStale(all: string, current: string): void {
  const drafts = readdirSync(current).filter((name) => name.endsWith(DRAFT))
  const stale = readdirSync(all)
    .map((name) => join(all, name))
    .filter((path) => path !== current)
  for (const path of [...stale, ...drafts.map((name) => join(current, name))])
    if (isOld(path)) rmSync(path, { recursive: true, force: true })
}

/** null where the disk does not let us: it is full, read-only, another user's, or another process was faster. */
function orNull<T>(act: () => T): T | null {
  try {
    return act()
  } catch (error) {
    if (error instanceof Error && 'code' in error) return null
    throw error
  }
}
