import { ToldList } from '@/components/advisory/told-list'
import { NextPage, PageLinks } from '@/components/library/page-links'
import intro from '@/components/page/page-intro.module.css'
import { conditionsFor } from '@/components/product/conditions-for'
import table from '@/components/product/span-table.module.css'
import type { Advisory } from '@/lib/advisory/advisory'
import type { AdvisoriesOfProduct } from '@/lib/library/indexes/by-product'
import type { ListPage } from '@/lib/library/indexes/list-pages'
import type { Told } from '@/lib/library/indexes/told-once'

type Props = Readonly<{ product: AdvisoriesOfProduct<Advisory>; page: ListPage<Told<Advisory>> }>

/** Further advisories of a product that has more than its page can hold. */
export function ProductListPage({ product, page }: Props) {
  const path = `/products/${product.slug}/`
  return (
    <>
      <div className={intro.intro}>
        <h1>
          {product.name}, page {page.nth}
        </h1>
        <p className={intro.lead}>
          Older advisories of {page.all} that name it. <a href={path}>What they mean for each series</a>.
        </p>
      </div>
      <PageLinks nth={page.nth} of={page.of} path={path} />
      <section className={table.section} aria-label="Advisories">
        <ToldList told={page.members} conditionsOf={conditionsFor(product)} />
      </section>
      <NextPage nth={page.nth} of={page.of} path={path} />
    </>
  )
}
