/** Up to so many advisories the list of all stands on one page. */
const LONGEST_LIST = 500

/** How many members of a list stand on one page: all of them up to `longest`, else `page` on each. */
type Sizes = Readonly<{ longest: number; page: number }>
const OF_ADVISORIES: Sizes = { longest: 100, page: 60 }
/** Names are shorter. */
export const OF_NAMES: Sizes = { longest: 300, page: 300 }

/** A part of a list that is too long for one page; the only part of one that is not. */
export type ListPage<T> = Readonly<{ members: readonly T[]; nth: number; of: number; all: number }>

/** Whether the list of all advisories is too long to be shown whole. */
export const isLong = (list: readonly unknown[]): boolean => list.length > LONGEST_LIST

/** The last parts of the addresses of a list: `2024`, and where it is long `2024~2`, `2024~3` … No slug of a name has a tilde. */
export function listSlugs(slug: string, list: readonly unknown[], sizes = OF_ADVISORIES): string[] {
  return Array.from({ length: pagesOf(list, sizes) }, (_, at) => pageSlug(slug, at + 1))
}

/** The last part of the address of a page of a list, counted from 1. */
export const pageSlug = (slug: string, nth: number): string => (nth === 1 ? slug : `${slug}~${nth}`)

/** What `pageSlug` put together. */
export function readPageSlug(written: string): Readonly<{ slug: string; nth: number }> {
  const [slug = '', nth = '1'] = written.split('~')
  return { slug, nth: Number(nth) }
}

/** A page of a list, counted from 1. */
export function listPage<T>(list: readonly T[], nth: number, sizes = OF_ADVISORIES): ListPage<T> {
  const of = pagesOf(list, sizes)
  return { members: of === 1 ? list : list.slice((nth - 1) * sizes.page, nth * sizes.page), nth, of, all: list.length }
}

/** Pages to link from one: the first and the last, those near it, and every tenth; of few, all. */
export function linkedPages(nth: number, of: number): number[] {
  const all = Array.from({ length: of }, (_, at) => at + 1)
  return of <= FEW ? all : all.filter((page) => page === 1 || page === of || page % 10 === 0 || Math.abs(page - nth) <= NEAR)
}

const FEW = 20
const NEAR = 5

const pagesOf = ({ length }: readonly unknown[], { longest, page }: Sizes) => (length > longest ? Math.ceil(length / page) : 1)
