import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Advisory } from '@/lib/advisory/advisory'
import type { RenderedAdvisory, RenderedText } from '@/lib/library/rendered-advisory'
import type { Problem } from '@/lib/problems/problem'
import type { Document, Format } from '@/lib/sources/reader'

/** A document that was read without an error; its text stays on the disk. */
export type Kept = Readonly<{ advisory: Advisory; warnings: readonly Problem[]; readText: () => RenderedText }>

/** What is made of a document. */
export type Made = Readonly<{ rendered: RenderedAdvisory; warnings: readonly Problem[] }>

/** A folder of rendered documents by the hash of all that they depend on: bytes, source, and the code that read them. */
export type RenderCache = Readonly<{
  /** Rendered before, or made now and kept; what `make` refuses (null) is not kept. */
  get: (document: Document, format: Format, make: () => Made | null) => Kept | null
}>

export function openRenderCache(root: string): RenderCache {
  const all = join(root, '.cache/rendered')
  const folder = join(all, hashOfPipeline(root))
  mkdirSync(folder, { recursive: true })
  removeStale(all, folder)
  return {
    get(document, format, make) {
      const { sha256, file, source, history } = document
      const { revision, ...named } = source // a new commit changes the documents that it changes, and no others
      const key = hash(JSON.stringify([format, sha256, file, named, history]))
      const [facts, text] = [join(folder, `${key}.json`), join(folder, `${key}.text.json`)]
      const readText = () => JSON.parse(readFileSync(text, 'utf8')) as RenderedText // written below, under a name that holds for this code only
      const before = readOrNull(facts)
      if (before !== null) {
        const { advisory, warnings } = JSON.parse(before) as Omit<Kept, 'readText'> // written below, too
        return { advisory: { ...advisory, origin: { ...advisory.origin, revision } }, warnings, readText }
      }
      const made = make()
      if (made === null) return null
      const { rendered, warnings } = made
      const { advisory, ...rest } = rendered
      writeWhole(text, JSON.stringify(rest))
      writeWhole(facts, JSON.stringify({ advisory, warnings })) // last: where it is, the text is
      return { advisory, warnings, readText }
    },
  }
}

/** The code between bytes and trees; a change in it makes every entry stale. */
function hashOfPipeline(root: string): string {
  const files = ['lib/advisory', 'lib/library', 'lib/markdown', 'lib/sources'].flatMap((folder) => listCode(join(root, folder)))
  return hash([join(root, 'package-lock.json'), ...files].map((file) => readFileSync(file, 'utf8')).join('\0'))
}

const A_DAY_MS = 86_400_000

/** What other code made goes after a day: a build or a server that runs meanwhile may still read it. */
function removeStale(all: string, current: string): void {
  for (const path of readdirSync(all).map((name) => join(all, name)))
    if (path !== current && Date.now() - statSync(path).mtimeMs > A_DAY_MS) rmSync(path, { recursive: true, force: true })
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
