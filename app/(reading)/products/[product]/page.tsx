import type { Metadata } from 'next'
import { concerns, findProduct, flaws, productList, productVersions } from '@/app/releases'
import { ProductPage } from '@/components/product/product-page'
import { feedTypes } from '@/lib/export/feeds/feed-types'
import { productBySeries } from '@/lib/library/indexes/product-by-series'
import { productView } from '@/lib/library/indexes/product-view'

type Props = Readonly<{ params: Promise<{ product: string }> }>

export const dynamicParams = false
export const generateStaticParams = () => productList().map(({ slug }) => ({ product: slug }))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, name, advisories } = findProduct((await params).product)
  return {
    title: `Product: ${name}`,
    description: `${name}: advisories that call it affected (${advisories.length}), and what they mean for each series where its versions are known.`,
    alternates: { canonical: `/products/${slug}/`, types: feedTypes(`product/${slug}`) },
  }
}

export default async function Page({ params }: Props) {
  const product = findProduct((await params).product)
  const versions = productVersions()
  const known = product.names.find((name) => versions.spans.has(name)) ?? product.name
  return (
    <ProductPage
      product={product}
      view={productView(product.names, flaws(), concerns())}
      series={productBySeries(known, product.names, flaws(), concerns())}
      asOf={known === 'nova' ? versions.statusAsOf : versions.asOf}
      today={versions.today}
      sources={versions.sources.get(known) ?? []}
    />
  )
}
