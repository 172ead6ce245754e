import type { Metadata } from 'next'
import { productList, productVersions } from '@/app/releases'
import { ProductsPage } from '@/components/product/products-page'

export const metadata: Metadata = {
  title: 'Products',
  description: 'Every product that an advisory calls affected, with those advisories.',
  alternates: { canonical: '/products/' },
}

export default function Page() {
  return <ProductsPage products={productList()} known={new Set(productVersions().spans.keys())} />
}
