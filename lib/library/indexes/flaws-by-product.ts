import { productsOf } from '@/lib/advisory/products-of'
import { groupBy } from '@/lib/library/indexes/advisory-group'
import type { Flaw } from '@/lib/library/indexes/flaws-among'

/** A flaw, and how its records write the product that they call affected. */
export type FlawOfProduct = Readonly<{ flaw: Flaw; product: string }>

/**
 * Index flaws by the products that their records call affected, so that the page of each product looks at its own flaws only.
 *
 * @returns The flaws of a product, in the order given; it is asked for with every spelling.
 */
export function flawsByProduct(flaws: readonly Flaw[]): (names: readonly string[]) => FlawOfProduct[] {
  const numbered = flaws.map((flaw, at) => ({ flaw, at }))
  const index = groupBy(numbered, ({ flaw }) => writtenIn(flaw))
  return (names) => {
    const found = [...new Set(names.flatMap((name) => index.get(name) ?? []))].toSorted((a, b) => a.at - b.at)
    return found.flatMap(({ flaw }) => {
      const product = writtenIn(flaw).find((each) => names.includes(each))
      return product === undefined ? [] : [{ flaw, product }]
    })
  }
}

const writtenIn = ({ advisory, sisters }: Flaw) => [advisory, ...sisters].flatMap(({ affected }) => productsOf(affected))
