import { expect, test } from 'vitest'
import { linkedPages, listPage, listSlugs, OF_NAMES, readPageSlug } from '@/lib/library/indexes/list-pages'

const listOf = (length: number) => Array.from({ length }, (_, at) => at)

test('a list that is not long stays on one page', () => {
  expect(listSlugs('2024', listOf(100))).toEqual(['2024'])
  expect(listPage(listOf(100), 1)).toEqual({ members: listOf(100), nth: 1, of: 1, all: 100 })
})

test('the pages of a long list hold every member once, in order', () => {
  const list = listOf(1234)
  const pages = listSlugs('a.b-c', list).map(readPageSlug)
  expect(pages.every(({ slug }) => slug === 'a.b-c')).toBe(true)
  expect(pages.flatMap(({ nth }) => listPage(list, nth).members)).toEqual(list)
})

test('the first page of a list without a name has the address of the list itself', () => {
  expect(listSlugs('', listOf(700), OF_NAMES)).toEqual(['', '~2', '~3'])
  expect(listPage(listOf(700), 3, OF_NAMES)).toMatchObject({ members: listOf(700).slice(600), of: 3 })
})

test('from every page of many, every other is reached in a few steps by few links', () => {
  for (const nth of [1, 7, 84, 167]) {
    const links = linkedPages(nth, 167)
    expect(links.length).toBeLessThan(32)
    const next = new Set(links.flatMap((page) => linkedPages(page, 167)))
    expect(next.size).toBe(167)
  }
})
