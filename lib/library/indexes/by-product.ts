import type { Advisory } from '@/lib/advisory/advisory'
import { productsOf } from '@/lib/advisory/products-of'
import { slugOf } from '@/lib/advisory/slug'
import { type AdvisoryGroup, groupBy } from '@/lib/library/indexes/advisory-group'

/** A product with the advisories that name it; `names` holds every spelling that leads to the same address. */
export type AdvisoriesOfProduct<T> = AdvisoryGroup<T> & Readonly<{ names: readonly string[] }>

/**
 * The last part of the address of a product: `open vswitch` gives `open-vswitch`, `__proto__` stays. A name without a letter or
 * digit that an address can hold is written as the numbers of its characters.
 */
export function productSlug(name: string): string {
  const slug = slugOf(name)
  return /[a-z0-9]/.test(slug) ? slug : `u-${[...name].map((character) => character.codePointAt(0)?.toString(16)).join('-')}`
}

/** Every product that an advisory calls affected, in the order of the alphabet, with its advisories in the order given. */
export function byProduct<T extends Pick<Advisory, 'affected'>>(advisories: readonly T[]): AdvisoriesOfProduct<T>[] {
  const named = groupBy(
    advisories.flatMap(({ affected }) => productsOf(affected)),
    (name) => [productSlug(name)],
  )
  const found = groupBy(advisories, ({ affected }) => productsOf(affected).map(productSlug))
  return [...found]
    .map(([slug, members]) => {
      const names = [...new Set(named.get(slug))].toSorted()
      return { slug, name: names[0] ?? slug, names, advisories: members }
    })
    .toSorted((a, b) => (a.slug < b.slug ? -1 : 1))
}
