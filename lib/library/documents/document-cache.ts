import type { Advisory } from '@/lib/advisory/advisory'
import { listedText } from '@/lib/advisory/listed'
import { nameOf, openCache } from '@/lib/disk/cache'
import { hashOf } from '@/lib/disk/cached-file'
import { hashOfCode } from '@/lib/disk/code-hash'
import type { Document } from '@/lib/formats/format'
import type { Problem } from '@/lib/input/problems/problem'
import type { RenderedAdvisory, RenderedText } from '@/lib/library/documents/rendered-advisory'
import { RENDERED_BY } from '@/lib/library/documents/rendered-by'
import { openTextCache, type TextCache } from '@/lib/library/documents/text-cache'
import { advisoryEntry } from '@/lib/library/search/advisory-entry'

/** A document that was read without an error; its text stays on the disk. */
export type CachedDocument = Readonly<{ advisory: Advisory; warnings: readonly Problem[]; readText: () => RenderedText }>

/** What is made of a document. */
export type Made = Readonly<{ rendered: RenderedAdvisory; warnings: readonly Problem[] }>

/** What is cached of a document besides its text: one line of the index. */
export type IndexLine = Readonly<{
  /** By all that it depends on but code. */
  name: string
  /** The hash of all that lists show of it. */
  listed: string
  facts: Readonly<{ advisory: Advisory; warnings: readonly Problem[] }>
  /** The day on which it was read: on an earlier one it may hold dates that have not come yet. */
  readOn: string
  /** Its entry of the search index, as JSON. */
  entry: string
  /** As plain text. */
  summary: string
}>

/** What is known of an advisory besides what it says. */
export type Known = Pick<IndexLine, 'name' | 'listed' | 'entry' | 'summary'>

/** Documents that were read before: the facts of all in one file, each text in one of its own. */
export type DocumentCache = Readonly<{
  /** How many documents an earlier run has left. */
  size: number
  /**
   * Read before, or read now and cached; what `make` refuses (null) is not.
   *
   * @param makeAgain For a text that was cached and is gone, or could not be; it holds no bytes of the document meanwhile.
   */
  get: (document: Document, format: string, make: () => Made | null, makeAgain: () => Made | null) => CachedDocument | null
  /** Take what another thread has read. */
  add: (line: IndexLine) => void
  /** Of an advisory that `get` gave. */
  knownOf: (advisory: Advisory) => Known
  /** Leave what was asked for since the last time to the next run, and nothing else. */
  save: () => void
  /** Let go of what nobody asks for again; of advisories that `get` gave all is still known. */
  release: () => void
}>

/**
 * Open the cache of a set of sources.
 *
 * @param code Stands for the code that reads documents; worked out, when left out.
 */
export function openDocumentCache(root: string, sourceFiles: readonly string[], code = hashOfCode(root, RENDERED_BY)): DocumentCache {
  const texts = openTextCache(root, code)
  const cache = openCache(root, 'documents', code)
  const file = hashOf(sourceFiles.join('\n')).slice(0, 16)
  let before = linesOf(cache.read(file) ?? '')
  let used = new Map<string, string>()
  const known = new WeakMap<Advisory, Known>()
  const take = (name: string, today: string): IndexLine | null => {
    const text = used.get(name) ?? before.get(name)
    if (text === undefined) return null
    const line = JSON.parse(text) as IndexLine // written below, by the same code, and whole
    if (line.readOn > today) return null
    used.set(name, text)
    return line
  }
  const add = (line: IndexLine) => used.set(line.name, JSON.stringify(line))
  return {
    add,
    size: before.size,
    get(document, format, make, makeAgain) {
      const name = nameOfDocument(document, format)
      let line = take(name, document.today)
      if (line === null) {
        const made = make()
        if (made === null) return null
        line = toLine(document, format, made, texts)
        add(line)
      }
      const { warnings, advisory: read } = line.facts
      const advisory = { ...read, origin: { ...read.origin, revision: document.source.revision } }
      known.set(advisory, { name, listed: line.listed, entry: line.entry, summary: line.summary })
      return { advisory, warnings, readText: textReader(texts, name, makeAgain) }
    },
    knownOf(advisory) {
      const found = known.get(advisory)
      if (found === undefined) throw new Error(`${advisory.id} is not of this cache`)
      return found
    },
    save() {
      if (used.size !== before.size || [...used.keys()].some((name) => !before.has(name))) cache.write(file, [...used.values()].join('\n'))
      before = used
      used = new Map()
    },
    release() {
      before = new Map()
      used = new Map()
    },
  }
}

/** Cache the text of a document that was just read, and give what the index holds of it. */
export function toLine(document: Document, format: string, { rendered, warnings }: Made, texts: TextCache): IndexLine {
  const { advisory, ...text } = rendered
  const name = nameOfDocument(document, format)
  texts.write(name, text)
  const entry = JSON.stringify(advisoryEntry(rendered))
  return { name, listed: hashOf(listedText(advisory)), facts: { advisory, warnings }, readOn: document.today, entry, summary: text.summary }
}

/** In a function of its own, whose values are all that stays in memory of a document. */
function textReader(texts: TextCache, name: string, makeAgain: () => Made | null): () => RenderedText {
  return () =>
    texts.read(name, () => {
      const made = makeAgain()
      if (made === null) throw new Error('a document that was read is refused')
      const { advisory: _, ...text } = made.rendered
      return text
    })
}

/** What is cached of a document is named by all that it depends on but a new commit, which changes the documents that it changes. */
function nameOfDocument({ sha256, file, source: { id, license }, history }: Document, format: string): string {
  return nameOf([format, sha256, file, id, license, history])
}

function linesOf(text: string): Map<string, string> {
  return new Map(text.split('\n').flatMap((line) => (line === '' ? [] : [[line.slice(NAME_AT, NAME_AT + 64), line] as const])))
}

/** A line begins with `{"name":"`, so that it is found without reading it. */
const NAME_AT = '{"name":"'.length
