import type { Advisory } from '@/lib/advisory/advisory'
import { nameOf, openDiskCache } from '@/lib/disk/disk-cache'
import type { Document } from '@/lib/formats/format'
import type { Problem } from '@/lib/input/problems/problem'
import type { RenderedAdvisory, RenderedText } from '@/lib/library/documents/rendered-advisory'

/** A document that was read without an error; its text stays on the disk. */
export type Kept = Readonly<{ advisory: Advisory; warnings: readonly Problem[]; readText: () => RenderedText }>

/** What is made of a document. */
export type Made = Readonly<{ rendered: RenderedAdvisory; warnings: readonly Problem[] }>

/** Rendered documents by the hash of all that they depend on: bytes, source, and the code that read them. */
export type RenderCache = Readonly<{
  has: (document: Document, format: string) => boolean
  /**
   * Rendered before, or made now and kept; what `make` refuses (null) is not kept.
   *
   * @param makeAgain For a text that was kept and is gone, or could not be kept; it holds no bytes of the document meanwhile.
   */
  get: (document: Document, format: string, make: () => Made | null, makeAgain: () => Made | null) => Kept | null
}>

/** The modules by which what is kept of a document is made. */
export const RENDERED_BY = [
  'lib/library/documents/read-document.ts',
  'lib/formats/formats.ts',
  'lib/library/documents/render-cache.ts',
  'lib/disk/disk-cache.ts',
]

/** The cache of a project, in its `.cache` folder. */
export function openRenderCache(root: string): RenderCache {
  const cache = openDiskCache(root, 'rendered', RENDERED_BY)
  const factsIn = (name: string, today: string) => {
    const text = cache.read(name)
    if (text === null) return null
    const facts = JSON.parse(text) as Facts // written below, for this code only, and whole
    return facts.readOn <= today ? facts : null // a clock that was ahead let dates pass that have not come yet
  }
  return {
    has: (document, format) => factsIn(factsOf(document, format), document.today) !== null,
    get(document, format, make, makeAgain) {
      const name = factsOf(document, format)
      const readText = textReader(cache, name.replace('.json', '.text.json'), makeAgain)
      const before = factsIn(name, document.today)
      if (before !== null) {
        const { advisory, warnings } = before
        return { advisory: { ...advisory, origin: { ...advisory.origin, revision: document.source.revision } }, warnings, readText }
      }
      const made = make()
      if (made === null) return null
      const { advisory, ...rest } = made.rendered
      const facts: Facts = { advisory, warnings: made.warnings, readOn: document.today }
      cache.write(name.replace('.json', '.text.json'), JSON.stringify(rest))
      cache.write(name, JSON.stringify(facts)) // last: where it is, the text is
      return { advisory, warnings: made.warnings, readText }
    },
  }
}

/** What is held of every document, and the day on which it was read. */
type Facts = Omit<Kept, 'readText'> & Readonly<{ readOn: string }>

/** In a function of its own, whose values are all that stays in memory of a document. */
function textReader(cache: ReturnType<typeof openDiskCache>, name: string, makeAgain: () => Made | null): () => RenderedText {
  return () => {
    const text = cache.read(name)
    if (text !== null) return JSON.parse(text) as RenderedText // written above, for this code only, and whole
    const made = makeAgain()
    if (made === null) throw new Error('a document that was read is refused')
    const { advisory: _, ...rest } = made.rendered
    cache.write(name, JSON.stringify(rest))
    return rest
  }
}

/** The name of what is kept of a document. A new commit changes the documents that it changes, and no others: it is left out. */
function factsOf({ sha256, file, source: { id, license }, history }: Document, format: string): string {
  return `${nameOf([format, sha256, file, id, license, history])}.json`
}
