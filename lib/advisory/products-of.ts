import type { Affected } from '@/lib/advisory/advisory'
import { isOfMaker } from '@/lib/advisory/is-of-maker'

type Named = Pick<Affected, 'product' | 'name' | 'status' | 'container'>

/** The products that the maker of an advisory calls affected, each once, in the order of the document. */
export function productsOf(affected: readonly Named[]): string[] {
  return [...new Set(affected.flatMap((each) => (isSaid(each) && each.product !== null ? [each.product] : [])))]
}

/** The same as the document writes them. */
export function productNamesOf(affected: readonly Named[]): string[] {
  const names = new Map<string, string>()
  for (const each of affected) {
    if (each.product === null || !isSaid(each) || names.has(each.product)) continue
    names.set(each.product, each.name ?? each.product)
  }
  return [...names.values()]
}

const isSaid = (each: Named) => each.status === undefined && isOfMaker(each)
