import table from '@/components/product/span-table.module.css'
import type { ProductUpgrade } from '@/lib/export/upgrade-between'

/** Where the part on a product stands on the page of an upgrade. */
export const upgradeId = ({ product }: ProductUpgrade) => `product-${product.slug}`

/** How many flaws of each product an upgrade brings, leaves and mends. */
export function UpgradeCounts({ products, to }: Readonly<{ products: readonly ProductUpgrade[]; to: string }>) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must take focus
    <section className={table.wide} tabIndex={0} aria-label="What the upgrade does, by product">
      <table className={table.table}>
        <caption>Flaws by product; one that concerns two products counts for both</caption>
        <thead>
          <tr>
            <th scope="col">Product</th>
            <th scope="col">New</th>
            <th scope="col">Stay</th>
            <th scope="col">Mended</th>
            <th scope="col">Cannot be told for {to}</th>
          </tr>
        </thead>
        <tbody>
          {products.map((each) => (
            <tr key={each.product.slug}>
              <th scope="row">
                <a href={`#${upgradeId(each)}`}>{each.product.name}</a>
              </th>
              <td>{each.fresh.length}</td>
              <td>{each.stays.length + each.endless.length}</td>
              <td>{each.mended.length}</td>
              <td>{each.untold + each.open.filter(({ after }) => after?.answer === 'cannot-be-told').length}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
