import { notFound } from 'next/navigation'
import { cachedOfDocuments } from '@/app/cached-once'
import { advisories, sisters, sources, told } from '@/app/content'
import { held } from '@/app/held'
import { lastOf } from '@/app/last-of'
import { once } from '@/app/once'
import { openStack } from '@/app/technologies'
import { today } from '@/app/today'
import type { Advisory } from '@/lib/advisory/advisory'
import { answersOfSeries, type SeriesAnswers, upgradeBetween } from '@/lib/export/upgrade-between'
import { loadCatalogues } from '@/lib/facts/catalogues/load-catalogues'
import type { Release } from '@/lib/facts/openstack/release'
import { byProduct } from '@/lib/library/indexes/by-product'
import { mayAffect, releaseSlug } from '@/lib/library/indexes/by-release'
import { flawsAmong } from '@/lib/library/indexes/flaws-among'
import { isOpenStackIn } from '@/lib/library/indexes/is-openstack'
import { listPage, listSlugs, readPageSlug } from '@/lib/library/indexes/list-pages'
import { countFlaws, flawsOfSeries, type SeriesFlaw } from '@/lib/library/indexes/series-flaws'
import { upgradePairs } from '@/lib/library/indexes/upgrades'
import { catalogued, productKey } from '@/lib/versions/ask'
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

/** Every series, newest first, with how many flaws have which answer. */
export const seriesList = once(() =>
  openStack()
    .releases.toReversed()
    .map((release) => ({ release, counts: countFlaws(flawsOf(release)) })),
)

/** The series of an address, with what each flaw means for it. */
export function findSeries(slug: string) {
  const release = openStack().releases.find((each) => releaseSlug(each) === slug) ?? notFound()
  return { release, flaws: flawsOf(release) }
}

const isOpenStack = once(() => isOpenStackIn({ sources: sources() }))

/** Each flaw with all its records. */
export const flaws = once(() => flawsAmong(advisories(), isOpenStack(), sisters()))

/** Ids of the advisories that affect a series, or may, by its name. */
const mayAffectByName = cachedOfDocuments('may-affect', () => {
  const byRelease = openStack().releases.map((release) => {
    return [release.name, mayAffect(release, advisories(), isOpenStack(), concerns()).map(({ id }) => id)] as const
  })
  return new Map(byRelease)
})

/** Every series with the advisories that affect it, or may. */
export function* seriesMembers(): Generator<readonly [Release, readonly Advisory[]]> {
  for (const release of openStack().releases) {
    const ids = mayAffectByName().get(release.name) ?? []
    yield [release, ids.flatMap((id) => byId().get(id) ?? [])]
  }
}

const flawsOfName = lastOf((name) => {
  const release = openStack().releases.find((each) => each.name === name) ?? notFound()
  return flawsOfSeries(release, flaws(), isOpenStack(), concerns())
})

/** The title of a page and the page ask for the same series. No more than one is held: all series together outgrow the library. */
const flawsOf = ({ name }: Release): readonly SeriesFlaw[] => flawsOfName(name)

/** Upgrades from one series to another that have a page. */
export const upgrades = once(() => upgradePairs(openStack().releases, today()))

const catalogue = once(() => {
  const own = isOpenStack()
  const all = advisories()
  return catalogued([...all.filter(own), ...all.filter((each) => !own(each))], concerns())
})

const byId = once(() => new Map(advisories().map((advisory) => [advisory.id, advisory])))

/** Upgrades that are made one after the other are between so many series; the answers of all of them outgrow the library. */
const MOST_COMPARED = 6

const answersOfName = lastOf((name) => {
  const { releases } = openStack()
  return answersOfSeries(releases.find((each) => each.name === name) ?? notFound(), releases, catalogue())
}, MOST_COMPARED)

/** What concerns the products of a series: each takes part in many upgrades. */
const answersOf = ({ name }: Release): SeriesAnswers => answersOfName(name)

/** Answers name a product by one key for all its spellings; its page has one of these. */
const byKey = once(
  () => new Map(productList().flatMap(({ slug, names }) => names.map((name) => [productKey(name, productVersions()), { name, slug }]))),
)
const named = (key: string) => byKey().get(key) ?? { name: key, slug: key }

/** The upgrade of an address, with what it does about each flaw. */
export function findUpgrade(series: string, target: string) {
  const pair = upgrades().find(({ from, to }) => releaseSlug(from) === series && releaseSlug(to) === target) ?? notFound()
  const products = upgradeBetween(answersOf(pair.from), answersOf(pair.to), {
    concerns: concerns(),
    find: (id) => byId().get(id) ?? null,
    named,
  })
  return { pair, products, releasesAsOf: productVersions().catalogue.date }
}

/** Every product that an advisory calls affected. */
export const productList = once(() => byProduct(advisories()))

/** Products of OpenStack that an advisory calls affected, each once. */
export const productsAsked = once(() => {
  const names = productList().flatMap((product) => product.names.flatMap((name) => deliverableOf(productVersions(), name)?.name ?? []))
  return [...new Set(names)].toSorted()
})

/** The product of an address. */
export function findProduct(written: string) {
  const { slug, nth } = readPageSlug(written)
  const product = bySlug().get(slug) ?? notFound()
  return { product, page: listPage(told(product.advisories), nth) }
}

const bySlug = once(() => new Map(productList().map((product) => [product.slug, product])))

/** The last parts of the addresses of all pages of products. */
export const productSlugs = (): string[] => productList().flatMap(({ slug, advisories: members }) => listSlugs(slug, told(members)))
