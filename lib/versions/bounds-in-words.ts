import type { VersionRange } from '@/lib/advisory/advisory'

const VERSION = String.raw`v?(\d{1,9}(?:\.\d{1,9})+)`
const LONGEST = 2_000

/**
 * Bounds that a sentence puts beside the name of a product: `a version of dnsmasq prior to 2.78`, `Versions 2.5 and earlier of QEMU`.
 *
 * @returns null where it gives none for this product: numbers that stand beside another name say nothing.
 */
export function boundsInWords(text: string, product: string | null): VersionRange[] | null {
  if (product === null || text === '' || text.length > LONGEST) return null
  const name = product.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, String.raw`\s+`)
  const before = new RegExp(
    String.raw`\b${name}(?: versions?)? (?:prior to|before|older than|earlier than)(?: versions?| release)? ${VERSION}`,
    'i',
  )
  const below = before.exec(text)?.[1]
  if (below !== undefined) return [[{ op: '<', version: below }]]
  const last =
    new RegExp(String.raw`\bversions? ${VERSION} (?:and|or) (?:ea?rlier|older|below|prior)(?: versions)? of ${name}\b`, 'i').exec(text) ??
    new RegExp(String.raw`\b${name} versions? (?:of )?${VERSION} (?:and|or) (?:ea?rlier|older|below|prior)`, 'i').exec(text)
  return last?.[1] === undefined ? null : [[{ op: '<=', version: last[1] }]]
}
