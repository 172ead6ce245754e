import { folded } from '@/lib/formats/records/folded'

/** A product and what is said of its versions. */
type ProductVersions = Readonly<{ product: string; versions: string }>

/**
 * Part a line that speaks of several products: `Cinder, Nova` with `Cinder <1.0; Nova <2.0`.
 *
 * @returns One for each product; each with the whole text where the versions do not name the products in the same order.
 */
export function productVersions(product: string, version: string): ProductVersions[] {
  const products = folded(product)
    .split(/\s*,\s*/)
    .filter((name) => name !== '')
  const versions = folded(version)
  const parts = versions.split(/\s*;\s*/).filter((part) => part !== '')
  const isNamed = parts.length === products.length && parts.every((part, index) => startsWith(part, `${products[index]} `))
  if (products.length < 2) return [{ product: folded(product), versions }]
  return products.map((name, index) => ({ product: name, versions: isNamed ? (parts[index] ?? '').slice(name.length + 1) : versions }))
}

const startsWith = (text: string, start: string) => text.toLowerCase().startsWith(start.toLowerCase())
