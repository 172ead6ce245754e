import type { Metadata } from 'next'
import { flawsOfProduct } from '@/app/product-flaws'
import { findProductPage, furtherProductPages, isProductPage } from '@/app/product-list'
import { concerns, findProduct, productSlugs, productVersions } from '@/app/releases'
import { ProductListPage } from '@/components/product/product-list-page'
import { ProductPage } from '@/components/product/product-page'
import { ProductsPage } from '@/components/product/products-page'
import { feedTypes } from '@/lib/export/feeds/feed-types'
import { pageSlug } from '@/lib/library/indexes/list-pages'
import { productBySeries } from '@/lib/library/indexes/product-by-series'
import { productView } from '@/lib/library/indexes/product-view'

type Props = Readonly<{ params: Promise<{ product: string }> }>

const DESCRIPTION = 'Products that an advisory calls affected, in the order of the alphabet, with those advisories.'

export const dynamicParams = false
export const generateStaticParams = () => [...productSlugs(), ...furtherProductPages()].map((slug) => ({ product: slug }))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const written = (await params).product
  if (isProductPage(written))
    return {
      title: `Products, page ${findProductPage(written).page.nth}`,
      description: DESCRIPTION,
      alternates: { canonical: `/products/${written}/` },
    }
  const { product: found, page } = findProduct(written)
  const { slug, name, advisories } = found
  return {
    title: page.nth === 1 ? `Product: ${name}` : `Product: ${name}, page ${page.nth}`,
    description: `${name}: advisories that call it affected (${advisories.length}), and what they mean for each series where its versions are known.`,
    alternates: { canonical: `/products/${pageSlug(slug, page.nth)}/`, types: feedTypes(`product/${slug}`) },
  }
}

export default async function Page({ params }: Props) {
  const written = (await params).product
  if (isProductPage(written)) return <ProductsPage {...findProductPage(written)} />
  const { product, page } = findProduct(written)
  if (page.nth > 1) return <ProductListPage product={product} page={page} />
  const versions = productVersions()
  const known = product.names.find((name) => versions.spans.has(name)) ?? product.name
  const flaws = flawsOfProduct()(product.names)
  return (
    <ProductPage
      product={product}
      page={page}
      view={productView(product.names, flaws, concerns())}
      series={productBySeries(known, flaws, concerns())}
      asOf={known === 'nova' ? versions.statusAsOf : versions.asOf}
      today={versions.today}
      sources={versions.sources.get(known) ?? []}
    />
  )
}
