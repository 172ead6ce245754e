import intro from '@/components/page/page-intro.module.css'
import styles from '@/components/product/products-page.module.css'
import type { AdvisoriesOfProduct } from '@/lib/library/indexes/by-product'
import { type ListPage, pageSlug } from '@/lib/library/indexes/list-pages'

type Product = AdvisoriesOfProduct<unknown>

type Props = Readonly<{
  count: number
  /** Those of OpenStack. */
  known: readonly Product[]
  /** The others, in the order of the alphabet: as many as a page can hold. */
  page: ListPage<Product>
  /** With which of the others each page begins. */
  firsts: readonly string[]
}>

/** Every product that an advisory calls affected: those of OpenStack first. */
export function ProductsPage({ count, known, page, firsts }: Props) {
  const { nth } = page
  return (
    <>
      <div className={intro.intro}>
        <h1>{nth === 1 ? 'Products' : `Products, page ${nth}`}</h1>
        <p className={intro.lead}>
          {count === 1 ? 'One product' : `${count.toLocaleString('en')} products`} that advisories call affected, as they spell them.
        </p>
      </div>
      {nth > 1 || known.length === 0 ? null : (
        <section className={styles.group} aria-labelledby="openstack">
          <h2 id="openstack">Products of OpenStack</h2>
          <ProductLinks products={known} />
        </section>
      )}
      {page.all === 0 ? null : (
        <section className={styles.group} aria-labelledby="others">
          <h2 id="others">Other products</h2>
          {page.of === 1 ? null : <Pages nth={nth} firsts={firsts} />}
          <ProductLinks products={page.members} />
        </section>
      )}
    </>
  )
}

function ProductLinks({ products }: Readonly<{ products: readonly Product[] }>) {
  return (
    <ul className={styles.list}>
      {products.map(({ slug, name, advisories }) => (
        <li key={slug}>
          <a href={`/products/${slug}/`}>
            {name} <span className={styles.count}>({advisories.length})</span>
          </a>
        </li>
      ))}
    </ul>
  )
}

/** Links to the pages of the others: each is named by the product with which it begins. */
function Pages({ nth, firsts }: Readonly<{ nth: number; firsts: readonly string[] }>) {
  return (
    <nav aria-label="Pages of this list" className={styles.pages}>
      <p id="pages">
        Page {nth} of {firsts.length}, in the order of the alphabet. Each begins with:
      </p>
      <ul className={styles.list} aria-labelledby="pages">
        {firsts.map((first, at) => (
          <li key={first}>
            <a
              href={at === 0 ? '/products/' : `/products/${pageSlug('', at + 1)}/`}
              {...(at + 1 === nth ? { 'aria-current': 'page' as const } : {})}
            >
              {first}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
