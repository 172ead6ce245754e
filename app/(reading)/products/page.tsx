import type { Metadata } from 'next'
import { findProductPage } from '@/app/product-list'
import { ProductsPage } from '@/components/product/products-page'

export const metadata: Metadata = {
  title: 'Products',
  description: 'Every product that an advisory calls affected, with those advisories.',
  alternates: { canonical: '/products/' },
}

export default function Page() {
  return <ProductsPage {...findProductPage('')} />
}
