import { type AskedId, idAsked } from '@/lib/library/search/id-query'
import { wordsOf } from '@/lib/library/search/words'

/** Places in an index, best first, and the words by which each was found. */
export type Ranked = Readonly<{ keys: readonly number[]; wordsOf: (key: number) => ReadonlySet<string> }>

type Matches = Readonly<Ranked & { isLoose: boolean; missing?: AskedId }>

/** What an index answers. */
export type WordIndex = Readonly<{
  matches: (words: string, combineWith: 'AND' | 'OR') => Ranked
  /** Entries that bear a name: those whose id it is, then those that have it as another name, newest first. */
  bearersOf: (name: string) => readonly number[]
}>

/** Everything for some words. Ids are exact: what bears the one that is asked for comes first, then what mentions it. */
export function findWords(words: string, index: WordIndex): Matches {
  const asked = idAsked(words)
  if (asked !== null) return findId(asked, index)
  const all = index.matches(words, 'AND')
  if (all.keys.length > 0) return { ...all, keys: namedFirst(all.keys, index.bearersOf(words)), isLoose: false }
  const some = index.matches(words, 'OR')
  return { ...some, isLoose: some.keys.length > 0 }
}

function findId(asked: AskedId, { matches, bearersOf }: WordIndex): Matches {
  const named = new Set(bearersOf(asked.id))
  const mentions = matches(asked.id, 'AND')
  const found: Ranked = {
    keys: [...named, ...mentions.keys.filter((key) => !named.has(key))],
    wordsOf: (key) => (named.has(key) ? new Set(wordsOf(asked.id)) : mentions.wordsOf(key)),
  }
  return { ...found, isLoose: false, ...(named.size > 0 ? {} : { missing: asked }) }
}

/** Who types a whole id or alias wants what bears it. */
function namedFirst(keys: readonly number[], bearers: readonly number[]): readonly number[] {
  const named = new Set(bearers)
  if (named.size === 0) return keys
  return [...keys.filter((key) => named.has(key)), ...keys.filter((key) => !named.has(key))]
}
