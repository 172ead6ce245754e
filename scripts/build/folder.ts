import { closeSync, copyFileSync, mkdirSync, openSync, readdirSync, readFileSync, readSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'

/** All files below a folder, by their path in it with `/`, in the order of code units: the same on every machine. */
export function filesBelow(folder: string): readonly string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
    .toSorted((a, b) => (a < b ? -1 : 1))
}

/** Reads files of a site by their path, each once: for style sheets, which all pages share. */
export function textReader(folder: string, names: ReadonlySet<string>): (path: string) => string | null {
  const known = new Map<string, string>()
  return (path) => {
    const name = path.slice(1)
    if (!path.startsWith('/') || !names.has(name)) return null
    const text = known.get(name) ?? readFileSync(join(folder, name), 'utf8')
    known.set(name, text)
    return text
  }
}

/** The first bytes of a file, read as Latin-1. */
export function startOf(path: string): string {
  const bytes = Buffer.alloc(64)
  const file = openSync(path, 'r')
  try {
    return bytes.toString('latin1', 0, readSync(file, bytes))
  } finally {
    closeSync(file)
  }
}

/** Write a file, and the folders above it. */
export function writeFile(path: string, text: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}

/** Copy a file, and make the folders above it. */
export function copyFile(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true })
  copyFileSync(from, to)
}
