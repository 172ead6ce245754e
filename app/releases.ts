import { notFound } from 'next/navigation'
import { advisories, sisters, sources } from '@/app/content'
import { held } from '@/app/held'
import { lastOf } from '@/app/last-of'
import { once } from '@/app/once'
import { openStack } from '@/app/technologies'
import { today } from '@/app/today'
import type { Release } from '@/lib/facts/openstack/release'
import { byProduct } from '@/lib/library/indexes/by-product'
import { countAnswers, entriesOfSeries, releaseSlug, type SeriesEntry } from '@/lib/library/indexes/by-release'
import { isOpenStackIn } from '@/lib/library/indexes/is-openstack'
import { loadProducts } from '@/lib/versions/load-products'

/** Which versions every product had in every series. */
export const productVersions = once(() => held('products', () => loadProducts('.', openStack(), today())))

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

const entriesOfName = lastOf((name) => {
  const release = openStack().releases.find((each) => each.name === name) ?? notFound()
  return entriesOfSeries(release, advisories(), isOpenStackIn({ sources: sources() }), concerns())
})

const entriesOf = ({ name }: Release): readonly SeriesEntry[] => entriesOfName(name)

/** Every product that an advisory calls affected. */
export const productList = once(() => byProduct(advisories()))

/** The product of an address. */
export const findProduct = (slug: string) => productList().find((product) => product.slug === slug) ?? notFound()
