import { notFound } from 'next/navigation'
import { library } from '@/app/content'
import { once } from '@/app/once'
import { openStack } from '@/app/technologies'
import { loadProducts } from '@/lib/content/products'
import { byProduct } from '@/lib/library/indexes/by-product'
import { entriesOfSeries, releaseSlug } from '@/lib/library/indexes/by-release'
import { isOpenStackIn } from '@/lib/library/indexes/is-openstack'

/** Which versions every product had in every series. */
export const productVersions = once(() => loadProducts('.', openStack()))

/** Every series, newest first, with what each advisory means for it. */
export const seriesList = once(() => {
  const { advisories, sources } = library()
  const isOpenStack = isOpenStackIn({ sources })
  return openStack()
    .releases.toReversed()
    .map((release) => ({ release, entries: entriesOfSeries(release, advisories, isOpenStack, productVersions()) }))
})

/** The series of an address, with what each advisory means for it. */
export const findSeries = (slug: string) => seriesList().find(({ release }) => releaseSlug(release) === slug) ?? notFound()

/** Every product that an advisory names. */
export const productList = once(() => byProduct(library().advisories))

/** The product of an address. */
export const findProduct = (slug: string) => productList().find((product) => product.slug === slug) ?? notFound()
