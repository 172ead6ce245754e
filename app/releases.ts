import { notFound } from 'next/navigation'
import { advisories, sisters, sources } from '@/app/content'
import { held } from '@/app/held'
import { once } from '@/app/once'
import { openStack } from '@/app/technologies'
import { today } from '@/app/today'
import { loadCatalogues } from '@/lib/facts/catalogues/load-catalogues'
import type { Release } from '@/lib/facts/openstack/release'
import { byProduct } from '@/lib/library/indexes/by-product'
import { countAnswers, entriesOfSeries, releaseSlug, type SeriesEntry } from '@/lib/library/indexes/by-release'
import { isOpenStackIn } from '@/lib/library/indexes/is-openstack'
import { loadProducts } from '@/lib/versions/load-products'
import { deliverableOf } from '@/lib/versions/product-releases'

/** Which versions every product had in every series. */
export const productVersions = once(() => held('products', () => loadProducts('.', openStack(), today())))

/** Every version that came out; `productVersions` has read the file, so whoever asks is made again when it changes. */
export const releaseCatalogue = once(() => {
  productVersions()
  return loadCatalogues('.').releases
})

/** What answers rest on: those versions, and which records are about the same flaw. */
export const concerns = once(() => ({ versions: productVersions(), sistersOf: sisters() }))

/** Every series, newest first, with how many advisories have which answer. */
export const seriesList = once(() =>
  openStack()
    .releases.toReversed()
    .map((release) => ({ release, counts: countAnswers(entriesOf(release)) })),
)

/** The series of an address, with what each advisory means for it. */
export function findSeries(slug: string) {
  const release = openStack().releases.find((each) => releaseSlug(each) === slug) ?? notFound()
  return { release, entries: entriesOf(release) }
}

let last: Readonly<{ release: Release; entries: readonly SeriesEntry[] }> | undefined

/** The title of a page and the page ask for the same series. No more than one is held: all series together outgrow the library. */
function entriesOf(release: Release): readonly SeriesEntry[] {
  if (last?.release !== release)
    last = { release, entries: entriesOfSeries(release, advisories(), isOpenStackIn({ sources: sources() }), concerns()) }
  return last.entries
}

/** Every product that an advisory calls affected. */
export const productList = once(() => byProduct(advisories()))

/** Products of OpenStack that an advisory calls affected, each once. */
export const productsAsked = once(() => {
  const names = productList().flatMap((product) => product.names.flatMap((name) => deliverableOf(productVersions(), name)?.name ?? []))
  return [...new Set(names)].toSorted()
})

/** The product of an address. */
export const findProduct = (slug: string) => productList().find((product) => product.slug === slug) ?? notFound()
