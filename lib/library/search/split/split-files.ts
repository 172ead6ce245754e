import type { SearchEntry, SearchIndex } from '@/lib/library/search/search-entry'
import { type CountedWords, countWords } from '@/lib/library/search/split/count-words'
import { cutParts } from '@/lib/library/search/split/cut-parts'
import { facetsOf } from '@/lib/library/search/split/facets-of'
import { checkOf, entryPath, type SplitIndex, VOCABULARY } from '@/lib/library/search/split/split-index'

/** Of longer texts an excerpt is cut from the beginning. */
const LONGEST_TEXT = 16_000

type Made = Readonly<{
  index: SplitIndex
  /** By address. */
  files: Iterable<Readonly<{ path: string; text: string }>>
}>

/**
 * An index of which a query needs little.
 *
 * @param entries Newest first.
 * @param hash Names what is made of a text, so that parts of two builds are never taken together.
 */
export function splitIndex(entries: readonly SearchEntry[], sources: SearchIndex['sources'], hash: (text: string) => string): Made {
  const numbered = entries.toReversed()
  const words = countWords(numbered)
  const { parts, names } = cutParts(numbered, words)
  const texts = [...parts, vocabularyOf(words)].map((part) => JSON.stringify(part))
  const folder = `/search/${hash(texts.join('\n')).slice(0, 12)}`
  const fileNames = [...parts.map((_, at) => `${at}.json`), VOCABULARY]
  return {
    index: {
      sources,
      split: {
        ...{ folder, count: numbered.length, parts: parts.map(([row]) => row?.[0] ?? ''), lengths: words.lengths, names },
        ...{ facets: facetsOf(numbered), checks: numbered.map(({ id }) => checkOf(id)).join('') },
      },
    },
    files: filesOf(
      numbered,
      texts.map((text, at) => ({ path: `${folder}/${fileNames[at]}`, text })),
    ),
  }
}

function* filesOf(numbered: readonly SearchEntry[], parts: readonly Readonly<{ path: string; text: string }>[]) {
  yield* parts
  for (const [number, entry] of numbered.entries())
    yield { path: entryPath(number), text: JSON.stringify({ ...entry, text: entry.text.slice(0, LONGEST_TEXT) }) }
}

/** What a slip may have been meant for: words that stand in more than one entry, and hold no digit. */
function vocabularyOf({ places }: CountedWords): string[] {
  const isCommon = (found: readonly (readonly number[])[]) => found.reduce((sum, { length }) => sum + length / 2, 0) > 1
  return [...places].flatMap(([word, found]) => (word.length > 2 && !/\d/.test(word) && isCommon(found) ? [word] : [])).toSorted()
}
