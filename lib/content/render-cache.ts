import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { RenderedAdvisory } from '@/lib/library/rendered-advisory'
import type { Problem } from '@/lib/problems/problem'
import type { Document, Format } from '@/lib/sources/reader'

/** What is kept of a document that was read without an error. */
export type Kept = Readonly<{ rendered: RenderedAdvisory; warnings: readonly Problem[] }>

/** A folder of rendered documents by the hash of all that they depend on: bytes, source, and the code that read them. */
export type RenderCache = Readonly<{
  /** Rendered before, or made now and kept; what `make` refuses (null) is not kept. */
  get: (document: Document, format: Format, make: () => Kept | null) => Kept | null
}>

/** The cache of a project, in its `.cache` folder. */
export function openRenderCache(root: string): RenderCache {
  const folder = join(root, '.cache/rendered')
  const pipeline = hashOfPipeline(root)
  mkdirSync(folder, { recursive: true })
  return {
    get(document, format, make) {
      const { sha256, file, source, history } = document
      const key = hash(JSON.stringify([pipeline, format, sha256, file, source, history]))
      const path = join(folder, `${key}.json`)
      const before = readOrNull(path)
      if (before !== null) return JSON.parse(before) as Kept // written below, under a name that holds for this code only
      const made = make()
      if (made !== null) writeWhole(path, JSON.stringify(made))
      return made
    },
  }
}

/** The code between bytes and trees; a change in it makes every entry stale. */
function hashOfPipeline(root: string): string {
  const files = ['lib/advisory', 'lib/library', 'lib/markdown', 'lib/sources'].flatMap((folder) => listCode(join(root, folder)))
  return hash([join(root, 'package-lock.json'), ...files].map((file) => readFileSync(file, 'utf8')).join('\0'))
}

const listCode = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .toSorted()
    .map((name) => join(folder, name))

const hash = (text: string) => createHash('sha256').update(text).digest('hex')

function readOrNull(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null // not rendered yet
  }
}

/** Two builds may write the same entry at once: readers see all of it or nothing. */
function writeWhole(path: string, text: string): void {
  const draft = `${path}.${process.pid}`
  writeFileSync(draft, text)
  renameSync(draft, path)
}
