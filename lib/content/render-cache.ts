import type { Advisory } from '@/lib/advisory/advisory'
import { nameOf, openDiskCache } from '@/lib/content/disk-cache'
import type { RenderedAdvisory, RenderedText } from '@/lib/library/rendered-advisory'
import type { Problem } from '@/lib/problems/problem'
import type { Document, Format } from '@/lib/sources/reader'

/** A document that was read without an error; its text stays on the disk. */
export type Kept = Readonly<{ advisory: Advisory; warnings: readonly Problem[]; readText: () => RenderedText }>

/** What is made of a document. */
export type Made = Readonly<{ rendered: RenderedAdvisory; warnings: readonly Problem[] }>

/** Rendered documents by the hash of all that they depend on: bytes, source, and the code that read them. */
export type RenderCache = Readonly<{
  has: (document: Document, format: Format) => boolean
  /** Rendered before, or made now and kept; what `make` refuses (null) is not kept. */
  get: (document: Document, format: Format, make: () => Made | null) => Kept | null
}>

/** The cache of a project, in its `.cache` folder. */
export function openRenderCache(root: string): RenderCache {
  const cache = openDiskCache(root, 'rendered', ['lib/advisory', 'lib/library/render-advisory.ts', 'lib/markdown', 'lib/sources'])
  return {
    has: (document, format) => cache.has(factsOf(document, format)),
    get(document, format, make) {
      const facts = factsOf(document, format)
      const text = facts.replace('.json', '.text.json')
      const readText = () => JSON.parse(cache.read(text) ?? '') as RenderedText // written below, for this code only
      const before = cache.read(facts)
      if (before !== null) {
        const { advisory, warnings } = JSON.parse(before) as Omit<Kept, 'readText'> // written below, too
        return { advisory: { ...advisory, origin: { ...advisory.origin, revision: document.source.revision } }, warnings, readText }
      }
      const made = make()
      if (made === null) return null
      const { advisory, ...rest } = made.rendered
      cache.write(text, JSON.stringify(rest))
      cache.write(facts, JSON.stringify({ advisory, warnings: made.warnings })) // last: where it is, the text is
      return { advisory, warnings: made.warnings, readText }
    },
  }
}

/** The name of what is kept of a document. A new commit changes the documents that it changes, and no others: it is left out. */
function factsOf({ sha256, file, source: { id, license }, history }: Document, format: Format): string {
  return `${nameOf([format, sha256, file, id, license, history])}.json`
}
