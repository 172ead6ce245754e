import { type AskedId, idAsked } from '@/lib/library/search/id-query'
import { wordsOf } from '@/lib/library/search/words'

/** A place in an index, and the words by which it was found. */
type Match = Readonly<{ key: number; words: ReadonlySet<string> }>

type Matches = Readonly<{ matches: readonly Match[]; isLoose: boolean; missing?: AskedId }>

/** What an index answers. */
export type WordIndex = Readonly<{
  /** Best first. */
  matches: (words: string, combineWith: 'AND' | 'OR') => readonly Match[]
  /** Entries that bear a name: those whose id it is, then those that have it as another name, newest first. */
  bearersOf: (name: string) => readonly number[]
}>

/** Everything for some words. Ids are exact: what bears the one that is asked for comes first, then what mentions it. */
export function findWords(words: string, index: WordIndex): Matches {
  const asked = idAsked(words)
  if (asked !== null) return findId(asked, index)
  const all = index.matches(words, 'AND')
  if (all.length > 0) return { matches: namedFirst(all, index.bearersOf(words)), isLoose: false }
  const some = wordsOf(words).length > 1 ? index.matches(words, 'OR') : []
  return { matches: some, isLoose: some.length > 0 }
}

function findId(asked: AskedId, { matches, bearersOf }: WordIndex): Matches {
  const named = bearersOf(asked.id)
  const mentions = matches(asked.id, 'AND').filter(({ key }) => !named.includes(key))
  const found = [...named.map((key) => ({ key, words: new Set(wordsOf(asked.id)) })), ...mentions]
  return { matches: found, isLoose: false, ...(named.length > 0 ? {} : { missing: asked }) }
}

/** Who types a whole id or alias wants what bears it. */
function namedFirst(matches: readonly Match[], named: readonly number[]): Match[] {
  const isNamed = ({ key }: Match) => named.includes(key)
  return [...matches.filter(isNamed), ...matches.filter((match) => !isNamed(match))]
}
