import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { library } from '@/app/content'
import { openStack, technologyCatalogue } from '@/app/technologies'
import type { Advisory } from '@/lib/advisory/advisory'
import { loadProducts } from '@/lib/content/products'
import { byProduct } from '@/lib/library/indexes/by-product'
import { entriesOfSeries, releasePath, releaseSlug, type SeriesEntry } from '@/lib/library/indexes/by-release'
import { bySeverity } from '@/lib/library/indexes/by-severity'
import { byTechnology } from '@/lib/library/indexes/by-technology'
import { byYear } from '@/lib/library/indexes/by-year'
import { facetWords } from '@/lib/library/indexes/facet-words'
import { isOpenStackIn } from '@/lib/library/indexes/is-openstack'
import type { Release } from '@/lib/openstack/release'
import { findTechnology } from '@/lib/technologies/technology'
import type { ProductVersions } from '@/lib/versions/product-versions'

let versions: ProductVersions | undefined

/** Which versions every product had in every series; read once per process. */
export function productVersions(): ProductVersions {
  versions ??= loadProducts('.', openStack())
  return versions
}

/** Every series, newest first, with what each advisory means for it. */
export const seriesList = () => openStack().releases.toReversed().map(entriesOf)

/** The series of an address, with what each advisory means for it. */
export function findSeries(slug: string) {
  return entriesOf(openStack().releases.find((each) => releaseSlug(each) === slug) ?? notFound())
}

const known = new Map<Release, readonly SeriesEntry[]>()

/** Worked out once for each series; its title, its page and the list of all series ask for it. */
function entriesOf(release: Release) {
  const entries = known.get(release) ?? entriesOfSeries(release, advisories(), isOpenStackIn(library()), productVersions())
  known.set(release, entries)
  return { release, entries }
}

/** Every product that an advisory names. */
export const productList = () => byProduct(advisories())

/** The product of an address. */
export const findProduct = (slug: string) => productList().find((product) => product.slug === slug) ?? notFound()

/** The ways to part the advisories, by the word in the address. */
export const FACETS = {
  severity: () => bySeverity(advisories()),
  technology: () => byTechnology(advisories(), (word) => findTechnology(technologyCatalogue().technologies, word)?.technology ?? null),
  year: () => byYear(advisories()),
} as const
export type FacetKind = keyof typeof FACETS
const FACET_KINDS = ['severity', 'technology', 'year'] as const satisfies readonly FacetKind[]

/** The group of an address. */
export const findFacet = (kind: FacetKind, slug: string) => FACETS[kind]().find((facet) => facet.slug === slug) ?? notFound()

/** All groups, for the links from one to the others. */
export const facetGroups = () => FACET_KINDS.map((kind) => ({ kind, facets: FACETS[kind]() }))

/** Title, description and address of the page of a group. */
export function facetMetadata(kind: FacetKind, slug: string): Metadata {
  const facet = findFacet(kind, slug)
  const { title, lead } = facetWords(kind, facet)
  return { title, description: `${title}. ${lead}`, alternates: { canonical: `/advisories/${kind}/${facet.slug}/` } }
}

/** Paths of all pages about series and products and of all groups of advisories, in a fixed order. */
export function releasePaths(): string[] {
  const facets = FACET_KINDS.flatMap((kind) => FACETS[kind]().map(({ slug }) => `/advisories/${kind}/${slug}/`))
  const series = openStack().releases.map(releasePath)
  const products = productList().map(({ slug }) => `/products/${slug}/`)
  return ['/releases/', ...series, '/products/', ...products, ...facets, '/conformance/']
}

const advisories = (): Advisory[] => library().advisories.map(({ advisory }) => advisory)
