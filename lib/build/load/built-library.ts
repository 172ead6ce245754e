import { readFileSync, writeFileSync } from 'node:fs'
import type { Advisory } from '@/lib/advisory/advisory'
import type { Known } from '@/lib/build/load/document-index'
import type { Texts } from '@/lib/build/load/texts'
import type { Library } from '@/lib/library/library'

/** The library of a build: what is known of each advisory is at hand, its text lies in a file. */
export type BuiltLibrary = Library & Readonly<{ knownOf: (advisory: Advisory) => Known }>

type Read = Pick<Library, 'advisories' | 'sources'>

/** @param knownOf What the index knows of each. */
export function builtLibrary({ advisories, sources }: Read, knownOf: BuiltLibrary['knownOf'], texts: Texts, today: string): BuiltLibrary {
  const byId = new Map(sources.map(({ source }) => [source.id, source]))
  return {
    ...{ advisories, sources, knownOf },
    withText(advisory) {
      const source = byId.get(advisory.origin.source)
      if (source === undefined) throw new Error(`${advisory.id} is not of this library`)
      return { advisory, ...texts.read(knownOf(advisory).name, advisory, source, today) }
    },
  }
}

/** Write a library for the workers of this build. */
export function writeLibrary(file: string, { advisories, sources, knownOf }: BuiltLibrary): void {
  const lines = advisories.map((advisory) => JSON.stringify([advisory, knownOf(advisory)]))
  writeFileSync(file, [JSON.stringify(sources), ...lines].join('\n'))
}

/** Read what `writeLibrary` wrote a moment ago. */
export function readLibrary(file: string, texts: Texts, today: string): BuiltLibrary {
  const [sources = '[]', ...lines] = readFileSync(file, 'utf8').split('\n')
  const pairs = lines.map((line) => JSON.parse(line) as [Advisory, Known])
  const known = new Map(pairs)
  return builtLibrary(
    { advisories: pairs.map(([advisory]) => advisory), sources: JSON.parse(sources) as Library['sources'] },
    (advisory) => {
      const found = known.get(advisory)
      if (found === undefined) throw new Error(`${advisory.id} is not of this library`)
      return found
    },
    texts,
    today,
  )
}
