import { linkSync, lstatSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import type { WrittenFile } from '@/lib/build/job'

/** A folder of the output that is being made; folders above files are made once. */
export type OutputFolder = Readonly<{
  path: string
  write: (file: string, content: string | Uint8Array) => WrittenFile
  /** The same file under a second name: no bytes are copied. */
  link: (file: string, from: string) => void
}>

/**
 * Open a folder that is there. Files are named by their paths in it, with `/`.
 *
 * @param isEmpty Whether nothing is in it yet: it is not looked for files that are to be replaced.
 */
export function openOutput(path: string, isEmpty: boolean): OutputFolder {
  const made = new Set<string>()
  const placeFor = (file: string) => {
    const full = join(path, file)
    const folder = dirname(full)
    if (!made.has(folder)) mkdirSync(folder, { recursive: true })
    made.add(folder)
    return full
  }
  return {
    path,
    write(file, content) {
      const full = placeFor(file)
      if (!isEmpty) {
        if (holds(full, content)) return statOf(full, file)
        rmSync(full, { force: true })
      }
      writeFileSync(full, content, { flag: 'wx' }) // never into a file that is there: it may be another name of one in use
      return statOf(full, file)
    },
    link(file, from) {
      const full = placeFor(file)
      if (!isEmpty) rmSync(full, { force: true })
      linkSync(from, full)
    },
  }
}

/** Whether a file is there and holds these bytes: of many that are made together, one edit changes few. */
function holds(full: string, content: string | Uint8Array): boolean {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content
  const found = lstatSync(full, { throwIfNoEntry: false })
  return found?.isFile() === true && found.size === bytes.length && readFileSync(full).equals(bytes)
}

function statOf(full: string, file: string): WrittenFile {
  const { size, mtimeMs } = statSync(full)
  return { file, size, mtimeMs }
}

/** Whether a file is as a build has left it. */
export function isAsWritten(folder: string, { file, size, mtimeMs }: WrittenFile): boolean {
  const found = statSync(join(folder, file), { throwIfNoEntry: false })
  return found !== undefined && found.size === size && found.mtimeMs === mtimeMs && found.isFile()
}

export const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false

/** All files below a folder, by their path in it with `/`, in the order of code units: the same on every machine. */
export function filesBelow(folder: string): readonly string[] {
  if (!isFolder(folder)) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
    .toSorted((a, b) => (a < b ? -1 : 1))
}

/**
 * Remove all that lies below a folder but some files and the folders above them: whoever had it before may have left anything there.
 *
 * @returns Those of the files that are there.
 */
export function sweep(folder: string, files: ReadonlySet<string>): ReadonlySet<string> {
  const folders = new Set([...files].flatMap(foldersAbove))
  const found = new Set<string>()
  const look = (inside: string) => {
    for (const entry of readdirSync(join(folder, inside), { withFileTypes: true })) {
      const path = `${inside}${entry.name}`
      if (entry.isDirectory() && folders.has(path)) look(`${path}/`)
      else if (entry.isFile() && files.has(path)) found.add(path)
      else rmSync(join(folder, path), { recursive: true, force: true })
    }
  }
  look('')
  return found
}

const foldersAbove = (file: string) => [...file.matchAll(/\//g)].map(({ index }) => file.slice(0, index))
