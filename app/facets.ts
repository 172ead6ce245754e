import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { advisories, told } from '@/app/content'
import { once } from '@/app/once'
import { productList } from '@/app/releases'
import { openStack, technologyCatalogue } from '@/app/technologies'
import { today } from '@/app/today'
import type { Advisory } from '@/lib/advisory/advisory'
import { feedTypes } from '@/lib/export/feeds/feed-types'
import { findTechnology } from '@/lib/facts/technologies/technology'
import { keptBy } from '@/lib/lazy'
import type { AdvisoryGroup } from '@/lib/library/indexes/advisory-group'
import { bySeverity } from '@/lib/library/indexes/by-severity'
import { byTechnology } from '@/lib/library/indexes/by-technology'
import { byYear } from '@/lib/library/indexes/by-year'
import { countedYears } from '@/lib/library/indexes/counted-years'
import { facetGroups } from '@/lib/library/indexes/facet-groups'
import { facetWords } from '@/lib/library/indexes/facet-words'
import { listPage, listSlugs, readPageSlug } from '@/lib/library/indexes/list-pages'

const FACET_KINDS = ['severity', 'technology', 'year'] as const
type FacetKind = (typeof FACET_KINDS)[number]

/** The ways to part the advisories, by the word in the address. */
const facets = once((): Readonly<Record<FacetKind, readonly AdvisoryGroup<Advisory>[]>> => {
  const find = (word: string) => findTechnology(technologyCatalogue().technologies, word)?.technology ?? null
  return { severity: bySeverity(advisories()), technology: byTechnology(advisories(), find), year: byYear(advisories()) }
})

/** Those of them that have feeds. */
export const feedGroups = once(() => ({ product: productList(), severity: facets().severity, technology: facets().technology }))

/** Links from each group of advisories to the others, to products and to releases. */
export const facetLinks = once(() => facetGroups(facets(), productList(), openStack().releases, today()))

/** Counted once for all pages of a group. */
const yearsAmong = keptBy((members: readonly Advisory[]) => countedYears(members))

/** The last parts of the addresses of all pages of the groups of a kind. */
export const facetSlugs = (kind: FacetKind) => facets()[kind].flatMap((facet) => listSlugs(facet.slug, told(facet.advisories)))

/** What the page of a group shows. */
export function findFacet(kind: FacetKind, written: string) {
  const { slug, nth } = readPageSlug(written)
  const facet = facets()[kind].find((each) => each.slug === slug) ?? notFound()
  const flaws = told(facet.advisories)
  const page = listPage(flaws, nth)
  const years = page.of > 1 ? yearsAmong(facet.advisories) : []
  return { ...facetWords(kind, facet), page, years, groups: facetLinks(), path: facetPath(kind, slug) }
}

/** Title, description and address of the page of a group. */
export function facetMetadata(kind: FacetKind, slug: string): Metadata {
  const { title: name, lead, page } = findFacet(kind, slug)
  const title = page.nth === 1 ? name : `${name}, page ${page.nth}`
  const feeds = kind === 'year' ? {} : { types: feedTypes(`${kind}/${readPageSlug(slug).slug}`) }
  return { title, description: `${title}. ${lead}`, alternates: { canonical: facetPath(kind, slug), ...feeds } }
}

/** Paths of the pages of all groups, in a fixed order. */
export const facetPaths = (): string[] => FACET_KINDS.flatMap((kind) => facetSlugs(kind).map((slug) => facetPath(kind, slug)))

const facetPath = (kind: FacetKind, slug: string) => `/advisories/${kind}/${slug}/`
