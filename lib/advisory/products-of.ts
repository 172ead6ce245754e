import type { Affected } from '@/lib/advisory/advisory'

/** The products that an advisory calls affected, each once, in the order of the document. */
export function productsOf(affected: readonly Pick<Affected, 'product' | 'status'>[]): string[] {
  return [...new Set(affected.flatMap(({ product, status }) => (product === null || status !== undefined ? [] : [product])))]
}
