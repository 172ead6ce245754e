import type { Advisory, Affected } from '@/lib/advisory/advisory'
import { inOneLine } from '@/lib/export/commonmark'
import { versOfIntervals, versOfReading } from '@/lib/export/csaf/vers'
import type { PypiReading } from '@/lib/export/scanner/pypi-reading'
import { groupBy } from '@/lib/library/indexes/advisory-group'
import { intervalOf, union } from '@/lib/versions/interval'
import { nameKey } from '@/lib/versions/statement'

const LONGEST_NAME = 300
const STATUSES = { fixed: 'fixed', 'not-affected': 'known_not_affected', 'under-investigation': 'under_investigation' } as const

/** A product of the tree, its status, and the branch that it hangs on. */
export type CsafProduct = Readonly<{
  id: string
  status: 'known_affected' | (typeof STATUSES)[keyof typeof STATUSES]
  /** As the advisory names it; null where it names none. */
  product: string | null
  /** The whole name, for readers. */
  name: string
  branch: Readonly<{ category: 'product_version' | 'product_version_range'; name: string; purl?: string }> | null
  /** OpenStack, where the product is of it. */
  vendor: string | null
}>

/** Everything that an advisory says something of, product by product in its order: what is affected, where it is fixed, and the rest. */
export function csafProducts(advisory: Advisory, readings: readonly PypiReading[]): CsafProduct[] {
  const groups = groupBy(advisory.affected, ({ product, status, text }) => [
    `${status ?? ''} ${product === null ? text : nameKey(product)}`,
  ])
  return [...groups.values()].flatMap((entries, at) => {
    const [first] = entries
    if (first === undefined) return []
    const reading = first.status === undefined ? readings.find(({ product }) => product === first.product) : undefined
    return reading === undefined ? [plainProduct(entries, first, `P${at + 1}`)] : readProducts(entries, reading, `P${at + 1}`)
  })
}

function readProducts(entries: readonly Affected[], reading: PypiReading, id: string): CsafProduct[] {
  const { product, name, fixed } = reading
  const shared = { product, vendor: 'OpenStack' }
  const range = { category: 'product_version_range', name: versOfReading(reading) } as const
  return [
    { ...shared, id, status: 'known_affected', name: nameOf(product, entries), branch: range },
    ...fixed.map((version): CsafProduct => {
      const purl = /^20(?:1[0-5])\./.test(version) ? `pkg:generic/${name}@${version}` : `pkg:pypi/${name}@${version}` // years never were on PyPI
      return {
        ...shared,
        id: `${id}-${version}`,
        status: 'fixed',
        name: `${product} ${version}`,
        branch: { category: 'product_version', name: version, purl },
      }
    }),
  ]
}

function plainProduct(entries: readonly Affected[], { product, status }: Affected, id: string): CsafProduct {
  const intervals = union(entries.flatMap(({ ranges }) => (ranges ?? []).flatMap((range) => intervalOf(range) ?? [])))
  const isWhole = product !== null && intervals.length > 0 && entries.every(({ ranges }) => ranges !== null)
  const branch = isWhole ? ({ category: 'product_version_range', name: versOfIntervals(intervals) } as const) : null
  return {
    id,
    status: status === undefined ? 'known_affected' : STATUSES[status],
    product,
    name: nameOf(product, entries),
    branch,
    vendor: null,
  }
}

function nameOf(product: string | null, entries: readonly Affected[]): string {
  const texts = [...new Set(entries.map(({ text }) => text).filter((text) => text !== ''))].join('; ')
  return inOneLine([product ?? '', texts].filter((part) => part !== '').join(': '), LONGEST_NAME) || 'not named'
}
