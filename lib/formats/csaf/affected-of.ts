import type { Affected, VersionRange } from '@/lib/advisory/advisory'
import type { CsafVulnerability } from '@/lib/formats/csaf/csaf-schema'
import type { CsafProduct, Products } from '@/lib/formats/csaf/products'
import { parseVersions } from '@/lib/versions/version-grammar'

const WORDS: Readonly<Record<string, string>> = {
  known_affected: 'affected',
  first_affected: 'affected',
  last_affected: 'affected',
  fixed: 'fixed',
  first_fixed: 'fixed',
  recommended: 'recommended',
  under_investigation: 'under investigation',
}

/** Products that are affected, fixed or still looked at, one entry each; those that are known not to be affected are left out. */
export function affectedOf(vulnerabilities: readonly CsafVulnerability[], { byId }: Products): Affected[] {
  const stated = new Map<string, Map<string, Set<CsafProduct>>>()
  for (const { product_status: status } of vulnerabilities) {
    for (const [kind, ids] of Object.entries(status)) {
      const word = WORDS[kind]
      if (word === undefined) continue
      for (const id of ids) {
        const product = byId.get(id) ?? { id, name: id, product: id, version: '' }
        const words = stated.get(product.product) ?? new Map<string, Set<CsafProduct>>()
        stated.set(product.product, words.set(word, (words.get(word) ?? new Set()).add(product)))
      }
    }
  }
  return [...stated].map(([product, words]) => ({
    product: product.replace(/\s+/g, ' ').trim().toLowerCase(),
    text: [...words].map(([word, products]) => [word, versionsIn(products)].filter((part) => part !== '').join(': ')).join('; '),
    releases: [],
    ranges: rangesIn([...(words.get('affected') ?? [])]),
  }))
}

const versionsIn = (products: ReadonlySet<CsafProduct>) =>
  [...new Set([...products].map(({ version }) => version))].filter((version) => version !== '').join(', ')

/** Null unless every version can be read: half a range would tell others that they are safe. */
function rangesIn(products: readonly CsafProduct[]): VersionRange[] | null {
  const ranges = products.map(({ version }) => parseVersions(version.replace(/^vers:[\w.-]+\//, '').replaceAll('|', ', ')))
  const read = ranges.filter((range) => range !== null)
  return read.length === 0 || read.length < ranges.length ? null : read.flat()
}
