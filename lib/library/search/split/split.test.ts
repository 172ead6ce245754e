import fc from 'fast-check'
import leven from 'leven'
import MiniSearch from 'minisearch'
import { expect, test } from 'vitest'
import { hashOf } from '@/lib/disk/cached-file'
import { THINGS, VERBS, WHENS } from '@/lib/formats/generate/words'
import { openEngine } from '@/lib/library/search/open-engine'
import type { SearchEntry } from '@/lib/library/search/search-entry'
import { type FIELDS, mostSlips, RANKING, WORDS } from '@/lib/library/search/search-options'
import { openSplitEngine } from '@/lib/library/search/split/open-split-engine'
import { packPlaces, unpackPlaces } from '@/lib/library/search/split/places'
import { splitIndex } from '@/lib/library/search/split/split-files'
import { foldWord, wordsOf } from '@/lib/library/search/words'

const SIZE = 400
const one = (from: readonly string[], at: number) => from[at % from.length] ?? ''

/** Newest first. */
const ENTRIES = Array.from({ length: SIZE }, (_, at): SearchEntry => {
  const text = Array.from({ length: 3 + (at % 5) }, (__, nth) => {
    const seed = at * 7 + nth * nth
    return `${one(THINGS, seed)} ${one(VERBS, seed >> 1)} ${one(THINGS, seed >> 2)} ${one(WHENS, at + nth)}.`
  })
  return {
    ...{ id: `BH-2026-${String(SIZE - at).padStart(3, '0')}`, path: `/advisories/bh-2026-${SIZE - at}/`, title: text[0] ?? '' },
    ...{ names: at % 3 === 0 ? [`CVE-2026-${9000 + at}`] : [], products: [one(['nova', 'glance', '__proto__'], at)], source: 'one' },
    ...{ rating: at % 2 === 0 ? 'high' : null, date: at % 7 === 0 ? null : '2026-01-01', state: null, text: text.join(' ') },
  }
})

function openBoth() {
  const { index, files } = splitIndex(ENTRIES, { one: 'One' }, hashOf)
  const texts = new Map([...files].map(({ path, text }) => [path, text]))
  const fetched: string[] = []
  const get = async (path: string): Promise<unknown> => {
    fetched.push(path)
    return JSON.parse(texts.get(path) ?? 'missing')
  }
  return { split: openSplitEngine(JSON.parse(JSON.stringify(index)), get), whole: openEngine(ENTRIES, async () => {}), texts, fetched }
}

const idsOf = async (engine: ReturnType<typeof openSplitEngine>, words: string) => {
  const { keys, wordsOf, missing } = await engine.find(words)
  return { ids: (await engine.rows(keys, wordsOf)).map(({ entry }) => entry.id), missing: missing?.id }
}

test.each([
  ...['metadata', 'tenant network', 'the console proxy', 'snapshot quotas', 'hos', 'nova', '__proto__', 'constructor', 'bh 2026 17'],
  ...['CVE-2026-9003', 'cve 2026 9001', 'bh-2026-990', 'cve2026-9399', 'metadata xylophone', 'xylophone', 'firewall trusts', '2026'],
])('%j finds the same, in the same order, as where all texts are indexed', async (words) => {
  const { split, whole } = openBoth()
  expect(await idsOf(split, words)).toEqual(await idsOf(await whole, words))
})

test.each([
  ['metdata', 'metadata'],
  ['firewlal', 'firewall'],
  ['xcheduler', 'scheduler'],
])('%j finds what %j does: a slip anywhere in a word is forgiven', async (slip, meant) => {
  const { split } = openBoth()
  const found = await idsOf(split, slip)
  expect(found.ids.length).toBeGreaterThan(0)
  expect(new Set(found.ids)).toEqual(new Set((await idsOf(split, meant)).ids))
})

test('any words are ranked as MiniSearch ranks them over all texts, whether an entry has all or some of them', async () => {
  const { split } = openBoth()
  const written = [...new Set(ENTRIES.flatMap(({ text }) => wordsOf(text).map(foldWord)))]
  const isApart = (word: string) => written.every((other) => other === word || leven(other, word) > mostSlips(word))
  const word = fc.constantFrom(...written.filter((each) => each.length > 2 && isApart(each)), 'xylophone', 'nova', 'hos')
  const index = new MiniSearch<SearchEntry>({
    ...{ ...WORDS, idField: 'id', searchOptions: RANKING },
    extractField: (entry, field) => [entry[field as (typeof FIELDS)[number]]].flat().join(' '),
  })
  index.addAll(ENTRIES)
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(word, { minLength: 1, maxLength: 4 }), async (words) => {
      const all = index.search(words.join(' '), { combineWith: 'AND' })
      const expected = all.length > 0 ? all : index.search(words.join(' '), { combineWith: 'OR' })
      const scoreOf = new Map(expected.map(({ id, score }) => [String(id), score.toPrecision(8)]))
      const { ids } = await idsOf(split, words.join(' '))
      expect(ids.map((id) => scoreOf.get(id))).toEqual(expected.map(({ score }) => score.toPrecision(8)))
    }),
  )
})

test('what can be narrowed by is known of every entry without fetching one', async () => {
  const { split, whole, fetched } = openBoth()
  expect(split.columns).toEqual((await whole).columns)
  expect(fetched).toEqual([])
})

test('an entry of another build is not taken for the one that was found', async () => {
  const { split, texts } = openBoth()
  const { keys, wordsOf } = await split.find('bh-2026-400')
  const newest = `/search/entries/${SIZE - 1}.json`
  texts.set(newest, texts.get('/search/entries/5.json') ?? '')
  await expect(split.rows(keys.slice(0, 1), wordsOf)).rejects.toThrow('the index has changed')
})

test('a file that could not be fetched is asked for again', async () => {
  const { split, texts } = openBoth()
  const held = [...texts]
  texts.clear()
  await expect(split.find('metadata')).rejects.toThrow()
  for (const [path, text] of held) texts.set(path, text)
  expect((await split.find('metadata')).keys.length).toBeGreaterThan(0)
})

test('a new entry leaves the files of the others as they are', () => {
  const filesOf = (entries: readonly SearchEntry[]) =>
    [...splitIndex(entries, {}, hashOf).files].filter(({ path }) => path.startsWith('/search/entries/'))
  expect(filesOf(ENTRIES)).toEqual(expect.arrayContaining(filesOf(ENTRIES.slice(1))))
})

test('places survive being packed', () => {
  const places = fc
    .uniqueArray(fc.nat(2 ** 30))
    .chain((numbers) =>
      fc.tuple(...numbers.toSorted((a, b) => a - b).map((number) => fc.tuple(fc.constant(number), fc.integer({ min: 1, max: 5000 })))),
    )
  fc.assert(
    fc.property(places, (pairs) => {
      const { numbers, counts } = unpackPlaces(packPlaces(pairs.flat()))
      expect(Array.from(numbers, (number, at) => [number, counts[at]])).toEqual(pairs)
    }),
  )
})
