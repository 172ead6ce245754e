import intro from '@/components/page/page-intro.module.css'
import styles from '@/components/product/products-page.module.css'
import type { AdvisoriesOfProduct } from '@/lib/library/indexes/by-product'

type Props = Readonly<{ products: readonly AdvisoriesOfProduct<unknown>[]; known: ReadonlySet<string> }>

/** Every product that an advisory calls affected: those whose series are known first. */
export function ProductsPage({ products, known }: Props) {
  const isKnown = ({ names }: AdvisoriesOfProduct<unknown>) => names.some((name) => known.has(name))
  return (
    <>
      <div className={intro.intro}>
        <h1>Products</h1>
        <p className={intro.lead}>
          {products.length === 1 ? 'One product' : `${products.length} products`} that advisories call affected, as they spell them.
        </p>
      </div>
      <ProductGroup id="series" title="Products with known series" products={products.filter(isKnown)} />
      <ProductGroup id="others" title="Other products" products={products.filter((product) => !isKnown(product))} />
    </>
  )
}

function ProductGroup({ id, title, products }: Readonly<{ id: string; title: string; products: readonly AdvisoriesOfProduct<unknown>[] }>) {
  if (products.length === 0) return null
  return (
    <section className={styles.group} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul className={styles.list}>
        {products.map(({ slug, name, advisories }) => (
          <li key={slug}>
            <a href={`/products/${slug}/`}>
              {name} <span className={styles.count}>({advisories.length})</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
