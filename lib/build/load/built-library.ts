import { readFileSync, writeFileSync } from 'node:fs'
import type { Advisory } from '@/lib/advisory/advisory'
import { FORMATS, formatOf } from '@/lib/formats/formats'
import type { Known } from '@/lib/library/documents/document-cache'
import { readDocument } from '@/lib/library/documents/read-document'
import { readAgain } from '@/lib/library/documents/read-documents'
import type { RenderedText } from '@/lib/library/documents/rendered-advisory'
import type { TextCache } from '@/lib/library/documents/text-cache'
import type { Library, Source } from '@/lib/library/library'

/** The library of a build: what is known of each advisory is at hand, its text lies in a file. */
export type BuiltLibrary = Library &
  Readonly<{
    knownOf: (advisory: Advisory) => KnownInBuild
    /** The entry of each advisory in the search index, as JSON: one piece of work asks for them, and they are as much as all else. */
    entries: () => readonly string[]
  }>

type KnownInBuild = Omit<Known, 'entry'>

type Read = Pick<Library, 'advisories' | 'sources'>

/** The library as the pipeline hands it on, with what the index knows. */
export function builtLibrary(
  { advisories, sources }: Read,
  { knownOf, entries }: Pick<BuiltLibrary, 'knownOf' | 'entries'>,
  texts: TextCache,
  today: string,
): BuiltLibrary {
  const byId = new Map(sources.map(({ source }) => [source.id, source]))
  return {
    ...{ advisories, sources, knownOf, entries },
    withText(advisory) {
      const source = byId.get(advisory.origin.source)
      if (source === undefined) throw new Error(`${advisory.id} is not in this library`)
      return { advisory, ...texts.read(knownOf(advisory).name, () => renderAgain(advisory, source, today)) }
    },
  }
}

/** Write a library for the workers of this build. */
export function writeLibrary(file: string, { advisories, sources, knownOf, entries }: BuiltLibrary): void {
  const lines = advisories.map((advisory) => {
    const { name, listed, summary } = knownOf(advisory)
    return JSON.stringify([advisory, { name, listed, summary } satisfies KnownInBuild])
  })
  writeFileSync(file, [JSON.stringify(sources), ...lines].join('\n'))
  writeFileSync(entriesBeside(file), entries().join('\n'))
}

const entriesBeside = (file: string) => `${file}.entries`

/** Read what `writeLibrary` wrote a moment ago. */
export function readLibrary(file: string, texts: TextCache, today: string): BuiltLibrary {
  const [sources = '[]', ...lines] = readFileSync(file, 'utf8').split('\n')
  const pairs = lines.map((line) => JSON.parse(line) as [Advisory, KnownInBuild])
  const known = new Map(pairs)
  return builtLibrary(
    { advisories: pairs.map(([advisory]) => advisory), sources: JSON.parse(sources) as Library['sources'] },
    {
      knownOf(advisory) {
        const found = known.get(advisory)
        if (found === undefined) throw new Error(`${advisory.id} is not in this library`)
        return found
      },
      entries: () => (pairs.length === 0 ? [] : readFileSync(entriesBeside(file), 'utf8').split('\n')),
    },
    texts,
    today,
  )
}

/** @throws ContentError where the document is not the same any more. */
function renderAgain({ origin }: Advisory, source: Source, today: string): RenderedText {
  const of = { id: source.id, license: source.license, revision: origin.revision }
  const document = readAgain(source, { file: origin.path, source: of, history: null, sha256: origin.sha256, today })
  const made = readDocument(document, formatOf(source.format, FORMATS), () => {})
  if (made === null) throw new Error(`${source.id}/${origin.path} was read, and is refused now`)
  const { advisory: _, ...text } = made.rendered
  return text
}
