import type { Metadata } from 'next'
import { concerns, findProduct, flaws, productSlugs, productVersions } from '@/app/releases'
import { ProductListPage } from '@/components/product/product-list-page'
import { ProductPage } from '@/components/product/product-page'
import { feedTypes } from '@/lib/export/feeds/feed-types'
import { pageSlug } from '@/lib/library/indexes/list-pages'
import { productBySeries } from '@/lib/library/indexes/product-by-series'
import { productView } from '@/lib/library/indexes/product-view'

type Props = Readonly<{ params: Promise<{ product: string }> }>

export const dynamicParams = false
export const generateStaticParams = () => productSlugs().map((slug) => ({ product: slug }))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { product: found, page } = findProduct((await params).product)
  const { slug, name, advisories } = found
  return {
    title: page.nth === 1 ? `Product: ${name}` : `Product: ${name}, page ${page.nth}`,
    description: `${name}: advisories that call it affected (${advisories.length}), and what they mean for each series where its versions are known.`,
    alternates: { canonical: `/products/${pageSlug(slug, page.nth)}/`, types: feedTypes(`product/${slug}`) },
  }
}

export default async function Page({ params }: Props) {
  const { product, page } = findProduct((await params).product)
  if (page.nth > 1) return <ProductListPage product={product} page={page} />
  const versions = productVersions()
  const known = product.names.find((name) => versions.spans.has(name)) ?? product.name
  return (
    <ProductPage
      product={product}
      page={page}
      view={productView(product.names, flaws(), concerns())}
      series={productBySeries(known, product.names, flaws(), concerns())}
      asOf={known === 'nova' ? versions.statusAsOf : versions.asOf}
      today={versions.today}
      sources={versions.sources.get(known) ?? []}
    />
  )
}
