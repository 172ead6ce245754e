import MiniSearch from 'minisearch'
import { type AskedId, idAsked, isSameId } from '@/lib/library/search/id-query'
import type { SearchEntry } from '@/lib/library/search/search-entry'
import { foldWord, wordsOf } from '@/lib/library/search/words'

/** An entry that was found, with the words of it by which it was. */
export type Hit = Readonly<{ entry: SearchEntry; words: ReadonlySet<string> }>

/** What was found, best first. */
export type Found = Readonly<{
  hits: readonly Hit[]
  /** True where no entry has all words, so that these have some of them only. */
  isLoose: boolean
  /** The query has the form of an id that nothing here bears. */
  missing?: AskedId
}>

export type SearchEngine = Readonly<{
  /** Newest first. */
  entries: readonly SearchEntry[]
  find: (words: string) => Found
}>

const FIELDS = ['id', 'names', 'title', 'products', 'text'] as const
const BOOST = { id: 8, names: 6, title: 4, products: 2 } as const

/** How long entries are taken in before the page may do something else: a slow processor manages few, and the first take longest. */
const SLICE_MS = 8

/**
 * Make entries searchable: by every word or the beginning of it (so that `escape` finds `escaped`), and with a slip of the finger in
 * words of four letters or more. Numbers are taken as they are written: another digit is another advisory.
 *
 * @param rest Gives the page a turn between slices.
 */
export async function openEngine(entries: readonly SearchEntry[], rest: () => Promise<void>): Promise<SearchEngine> {
  const index = new MiniSearch<SearchEntry & { key: number }>({
    idField: 'key',
    fields: [...FIELDS],
    tokenize: wordsOf,
    processTerm: foldWord,
    extractField: (entry, field) => fieldOf(entry, field),
    searchOptions: {
      boost: BOOST,
      prefix: (word, at, words) => (at === words.length - 1 ? word.length > 1 : word.length > 3 && !/\d/.test(word)),
      fuzzy: (word) => (/\d/.test(word) || word.length < 4 ? false : word.length < 8 ? 1 : 2),
    },
  })
  let began = Number.NEGATIVE_INFINITY // the page had no turn since the entries were read
  for (const [key, entry] of entries.entries()) {
    if (performance.now() - began > SLICE_MS) {
      await rest()
      began = performance.now()
    }
    index.add({ ...entry, key })
  }
  const hitsOf = (words: string, combineWith: 'AND' | 'OR'): Hit[] =>
    index.search(words, { combineWith }).flatMap(({ id, terms }) => {
      const entry = entries[Number(id)]
      return entry === undefined ? [] : [{ entry, words: new Set(terms) }]
    })
  return { entries, find: (words) => findId(words, entries, hitsOf) ?? find(words, hitsOf) }
}

/** Ids are exact: what bears the one that is asked for comes first, then what speaks of it; null where no id is asked for. */
function findId(words: string, entries: readonly SearchEntry[], hitsOf: (words: string, combineWith: 'AND' | 'OR') => Hit[]): Found | null {
  const asked = idAsked(words)
  if (asked === null) return null
  const bears = (entry: SearchEntry) => [entry.id, ...entry.names].some((name) => isSameId(name, asked.id))
  const own = entries.filter((entry) => isSameId(entry.id, asked.id))
  const named = [...own, ...entries.filter((entry) => !own.includes(entry) && bears(entry))]
  const mentions = hitsOf(asked.id, 'AND').filter(({ entry }) => !named.includes(entry))
  const hits = [...named.map((entry) => ({ entry, words: new Set(wordsOf(asked.id)) })), ...mentions]
  return named.length > 0 ? { hits, isLoose: false } : { hits, isLoose: false, missing: asked }
}

function find(words: string, hitsOf: (words: string, combineWith: 'AND' | 'OR') => Hit[]): Found {
  const all = hitsOf(words, 'AND')
  if (all.length > 0) return { hits: namedFirst(all, words), isLoose: false }
  const some = wordsOf(words).length > 1 ? hitsOf(words, 'OR') : []
  return { hits: some, isLoose: some.length > 0 }
}

/** Who types a whole id or alias wants what bears it. */
function namedFirst(hits: readonly Hit[], words: string): Hit[] {
  const name = words.trim().toLowerCase()
  const isNamed = ({ entry }: Hit) => [entry.id, ...entry.names].some((each) => each.toLowerCase() === name)
  return [...hits.filter(isNamed), ...hits.filter((hit) => !isNamed(hit))]
}

/** MiniSearch asks for the key by which it knows the entry, and for FIELDS. */
function fieldOf(entry: SearchEntry & { key: number }, field: string): string {
  const value: unknown = entry[field as 'key' | (typeof FIELDS)[number]]
  return Array.isArray(value) ? value.join(' ') : String(value)
}
