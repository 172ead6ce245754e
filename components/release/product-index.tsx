import table from '@/components/product/span-table.module.css'
import type { Release } from '@/lib/facts/openstack/release'
import { groupBy } from '@/lib/library/indexes/advisory-group'
import { productSlug } from '@/lib/library/indexes/by-product'
import { releaseSlug } from '@/lib/library/indexes/by-release'
import { flawId, type SeriesFlaw } from '@/lib/library/indexes/series-flaws'

type Props = Readonly<{
  /** Worst first. */
  affected: readonly SeriesFlaw[]
  release: Release
  /** Whether the page of a product has a part on this series. */
  hasPart: (product: string) => boolean
}>

/** What needs action by product: links into the list. */
export function ProductIndex({ affected, release, hasPart }: Props) {
  const byProduct = [
    ...groupBy(affected, ({ parts }) =>
      parts.flatMap(({ product, verdict }) => (product !== null && verdict.answer === 'affected' ? [product] : [])),
    ),
  ].toSorted(([a], [b]) => (a < b ? -1 : 1))
  if (byProduct.length === 0) return null
  return (
    <table className={table.table}>
      <caption>By product, worst first; a product leads to its own page</caption>
      <thead>
        <tr>
          <th scope="col">Product</th>
          <th scope="col">What needs action</th>
        </tr>
      </thead>
      <tbody>
        {byProduct.map(([product, flaws]) => (
          <tr key={product}>
            <th scope="row">
              <a href={`/products/${productSlug(product)}/${hasPart(product) ? `#${releaseSlug(release)}` : ''}`}>{product}</a>
            </th>
            <td>
              {flaws.map((flaw, index) => (
                <span key={flaw.flaw.advisory.id}>
                  {index === 0 ? '' : ', '}
                  <a href={`#${flawId(flaw)}`}>{flaw.flaw.advisory.id}</a>
                </span>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
