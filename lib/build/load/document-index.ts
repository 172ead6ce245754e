import { join } from 'node:path'
import type { Advisory } from '@/lib/advisory/advisory'
import { listedText } from '@/lib/advisory/listed'
import type { Texts } from '@/lib/build/load/texts'
import { nameOf } from '@/lib/disk/disk-cache'
import { hashOf, readKept, writeKept } from '@/lib/disk/kept'
import type { Document } from '@/lib/formats/format'
import type { Problem } from '@/lib/input/problems/problem'
import type { Made, RenderCache } from '@/lib/library/documents/render-cache'
import type { RenderedText } from '@/lib/library/documents/rendered-advisory'
import { advisoryEntry } from '@/lib/library/search/search-entries'

/** What is kept of a document, as it stands in the index. */
export type IndexLine = Readonly<{
  /** By all that it depends on but code. */
  name: string
  /** The hash of all that lists show of it. */
  listed: string
  facts: Facts
  /** The day on which it was read: on an earlier one it may hold dates that have not come yet. */
  readOn: string
  /** Its entry of the search index, as JSON. */
  entry: string
}>

type Facts = Readonly<{ advisory: Advisory; warnings: readonly Problem[] }>

/** What is known of an advisory besides what it says. */
export type Known = Pick<IndexLine, 'name' | 'listed' | 'entry'>

/** Documents that were read before, all in one file. */
export type DocumentIndex = Readonly<{
  cache: RenderCache
  /** How many documents an earlier build has kept. */
  size: number
  add: (line: IndexLine) => void
  /** Of an advisory that the cache gave. */
  knownOf: (advisory: Advisory) => Known
  /** Keep what this build has used, and nothing else. */
  save: () => void
}>

/**
 * Open the index of a set of sources.
 *
 * @param code Stands for the code that reads documents.
 */
export function openDocumentIndex(root: string, code: string, sourceFiles: readonly string[], texts: Texts): DocumentIndex {
  const file = join(root, '.cache/documents', `${hashOf([code, ...sourceFiles].join('\n')).slice(0, 16)}.jsonl`)
  const before = linesOf(readKept(file) ?? '')
  const used = new Map<string, string>()
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
    knownOf(advisory) {
      const found = known.get(advisory)
      if (found === undefined) throw new Error(`${advisory.id} is not of this index`)
      return found
    },
    save() {
      if (used.size !== before.size || [...used.keys()].some((name) => !before.has(name))) writeKept(file, [...used.values()].join('\n'))
    },
    cache: {
      has: (document, format) => used.has(indexName(document, format)) || before.has(indexName(document, format)),
      get(document, format, make) {
        const name = indexName(document, format)
        let line = take(name, document.today)
        if (line === null) {
          const made = make()
          if (made === null) return null
          line = toLine(document, format, made, texts)
          add(line)
        }
        const { warnings, advisory: read } = line.facts
        const advisory = { ...read, origin: { ...read.origin, revision: document.source.revision } }
        known.set(advisory, { name, listed: line.listed, entry: line.entry })
        return { advisory, warnings, readText: () => unread(name) }
      },
    },
  }
}

/** Keep the text of a document that was just read, and give what the index keeps of it. */
export function toLine(document: Document, format: string, { rendered, warnings }: Made, texts: Texts): IndexLine {
  const { advisory, ...text } = rendered
  const name = indexName(document, format)
  texts.write(name, text)
  const entry = JSON.stringify(advisoryEntry(rendered))
  return { name, listed: hashOf(listedText(advisory)), facts: { advisory, warnings }, readOn: document.today, entry }
}

/** The name of what is kept of a document. A new commit changes the documents that it changes, and no others: it is left out. */
function indexName({ sha256, file, source: { id, license }, history }: Document, format: string): string {
  return nameOf([format, sha256, file, id, license, history])
}

function linesOf(text: string): ReadonlyMap<string, string> {
  return new Map(text.split('\n').flatMap((line) => (line === '' ? [] : [[line.slice(NAME_AT, NAME_AT + 64), line] as const])))
}

/** A line begins with `{"name":"`, so that it is found without reading it. */
const NAME_AT = '{"name":"'.length

function unread(name: string): RenderedText {
  throw new Error(`${name} is read by the library of the build`)
}
