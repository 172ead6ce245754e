/** Up to so many advisories stand on one page. */
const LONGEST_LIST = 500
const A_PAGE = 100

/** A part of a list that is too long for one page; the only part of one that is not. */
export type ListPage<T> = Readonly<{ members: readonly T[]; nth: number; of: number; all: number }>

/** Whether a list is too long to be shown whole. */
export const isLong = (list: readonly unknown[]): boolean => list.length > LONGEST_LIST

/** The last parts of the addresses of a list: `2024`, and where it is long `2024~2`, `2024~3` … No slug of a name has a tilde. */
export function listSlugs(slug: string, list: readonly unknown[]): string[] {
  return Array.from({ length: pagesOf(list) }, (_, at) => pageSlug(slug, at + 1))
}

/** The last part of the address of a page of a list, counted from 1. */
export const pageSlug = (slug: string, nth: number): string => (nth === 1 ? slug : `${slug}~${nth}`)

/** What `pageSlug` put together. */
export function readPageSlug(written: string): Readonly<{ slug: string; nth: number }> {
  const [slug = '', nth = '1'] = written.split('~')
  return { slug, nth: Number(nth) }
}

/** A page of a list, counted from 1. */
export function listPage<T>(list: readonly T[], nth: number): ListPage<T> {
  const members = isLong(list) ? list.slice((nth - 1) * A_PAGE, nth * A_PAGE) : list
  return { members, nth, of: pagesOf(list), all: list.length }
}

const pagesOf = (list: readonly unknown[]) => (isLong(list) ? Math.ceil(list.length / A_PAGE) : 1)
