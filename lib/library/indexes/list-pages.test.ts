import { expect, test } from 'vitest'
import { listPage, listSlugs, readPageSlug } from '@/lib/library/indexes/list-pages'

const listOf = (length: number) => Array.from({ length }, (_, at) => at)

test('a list that is not long stays on one page', () => {
  expect(listSlugs('2024', listOf(500))).toEqual(['2024'])
  expect(listPage(listOf(500), 1)).toEqual({ members: listOf(500), nth: 1, of: 1, all: 500 })
})

test('the pages of a long list hold every member once, in order', () => {
  const list = listOf(1234)
  const pages = listSlugs('a.b-c', list).map(readPageSlug)
  expect(pages.every(({ slug }) => slug === 'a.b-c')).toBe(true)
  expect(pages.flatMap(({ nth }) => listPage(list, nth).members)).toEqual(list)
})
