import { expect, test } from 'vitest'
import { excerptOf, marked } from '@/lib/library/search/excerpt'
import { NOT_GIVEN } from '@/lib/library/search/facet-columns'
import { facetValues, narrowed } from '@/lib/library/search/facets'
import { openEngine } from '@/lib/library/search/open-engine'
import type { SearchEntry } from '@/lib/library/search/search-entry'
import { EMPTY_QUERY, type Facet, readQuery, toggled, writeQuery } from '@/lib/library/search/search-query'

const entry = (change: Partial<SearchEntry>): SearchEntry => ({
  ...{ id: 'T-0001', path: '/advisories/t-0001/', title: 'A title', names: [], products: [], source: 'one', rating: null, date: null },
  ...{ state: null, text: '', ...change },
})
const ENTRIES = [
  entry({
    id: 'T-0001',
    title: 'Containers share the kernel',
    products: ['nova'],
    rating: 'high',
    date: '2014-07-24',
    text: 'Set x in nova.conf.',
  }),
  entry({
    id: 'T-0002',
    title: 'Ports stay open',
    names: ['CVE-2026-90001'],
    products: ['neutron'],
    date: '2015-01-02',
    text: 'The naïve firewall.',
  }),
  entry({
    id: 'T-0003',
    source: 'two',
    title: 'See also',
    products: ['nova', 'glance'],
    rating: 'low',
    text: 'This mentions T-0002 and CVE-2026-90001.',
  }),
]
const engine = openEngine(ENTRIES, async () => {})
async function found(words: string) {
  const { find, rows } = await engine
  const { keys, wordsOf, isLoose } = await find(words)
  return { ids: (await rows(keys, wordsOf)).map(({ entry: { id } }) => id), isLoose }
}

test.each([
  ['a word of the title', 'kernel', ['T-0001']],
  ['the beginning of the last word', 'container sha', ['T-0001']],
  ['a slip of the finger', 'kernal', ['T-0001']],
  ['two slips in a long word', 'contianers', ['T-0001']],
  ['a file name, with its dot', 'nova.conf', ['T-0001']],
  ['a word without its accent', 'naive', ['T-0002']],
  ['an id: what bears it comes before what mentions it', 'T-0002', ['T-0002', 'T-0003']],
  ['an alias in lower case', 'cve-2026-90001', ['T-0002', 'T-0003']],
  ['a number is taken as it is written', '90009', []],
  ['a word that nothing has', 'xylophone', []],
])('finds by %s', async (_, words, ids) => {
  expect((await found(words)).ids).toEqual(ids)
})

test('where nothing has all words, what has some of them is found and said to be so', async () => {
  expect(await found('kernel xylophone')).toEqual({ ids: ['T-0001'], isLoose: true })
})

test('an excerpt shows the stretch with the most different words, and loses no letter of it', () => {
  const filler = Array.from({ length: 60 }, (_, at) => `w${at}`).join(' ')
  const pieces = excerptOf(`kernel ${filler} kernel, container; ${filler}`, new Set(['kernel', 'container']))
  expect(pieces.filter(({ isMarked }) => isMarked).map(({ text }) => text)).toEqual(['kernel', 'container'])
  expect(pieces.map(({ text }) => text).join('')).toMatch(/^… w54 w55 w56 w57 w58 w59 kernel, container; w0 .+ …$/)
})

test('marks keep the text as it is written', () => {
  expect(marked('The Naïve, again', new Set(['naive']))).toEqual([
    { text: 'The ', isMarked: false },
    { text: 'Naïve', isMarked: true },
    { text: ', again', isMarked: false },
  ])
})

test('a query survives the trip through the address', () => {
  const query = toggled(toggled({ ...EMPTY_QUERY, words: 'a & b=c #d' }, 'product', 'novnc proxy'), 'year', '2014')
  expect(readQuery(`#${writeQuery(query)}`)).toEqual(query)
  expect(writeQuery(toggled(toggled(EMPTY_QUERY, 'year', '2014'), 'year', '2014'))).toBe('')
})

test('a value counts what choosing it would show: all other facets hold, its own does not', async () => {
  const { columns } = await engine
  const all = [...ENTRIES.keys()]
  const query = { ...EMPTY_QUERY, product: ['nova'], source: ['two'] }
  expect(narrowed(all, query, columns).map((key) => ENTRIES[key]?.id)).toEqual(['T-0003'])
  expect(facetValues('source', columns, all, query)).toEqual([
    { value: 'one', count: 1, isChosen: false },
    { value: 'two', count: 1, isChosen: true },
  ])
  const valuesOf = (facet: Facet) => facetValues(facet, columns, all, EMPTY_QUERY).map(({ value }) => value)
  expect(valuesOf('severity')).toEqual(['high', 'low', NOT_GIVEN])
  expect(valuesOf('year')).toEqual(['2015', '2014', NOT_GIVEN])
  expect(facetValues('product', columns, all, { ...EMPTY_QUERY, product: ['gone'] }).at(-1)).toEqual({
    value: 'gone',
    count: 0,
    isChosen: true,
  })
})
