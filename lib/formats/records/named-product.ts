import type { Affected } from '@/lib/advisory/advisory'
import { folded } from '@/lib/formats/records/folded'

/** A product by the name that a document gives it: in lower case, and as written where that differs. */
export function namedProduct(written: string | null): Pick<Affected, 'product' | 'name'> {
  if (written === null) return { product: null }
  const name = folded(written)
  const product = name.toLowerCase()
  return product === name ? { product } : { product, name }
}
