import type { Release } from '@/lib/facts/openstack/release'
import { hasEnded } from '@/lib/facts/openstack/state-on'
import type { AdvisoryGroup } from '@/lib/library/indexes/advisory-group'
import { releasePath } from '@/lib/library/indexes/by-release'

/** One way to part the advisories: links to its parts, and to where all of them are listed when these are not all. */
export type FacetGroup = Readonly<{ kind: string; links: readonly FacetLink[]; all: Readonly<{ name: string; path: string }> | null }>

/** `count` is the number of advisories; null where the page answers more than that. */
type FacetLink = Readonly<{ name: string; path: string; count: number | null }>

type Part = Pick<AdvisoryGroup<unknown>, 'slug' | 'name' | 'advisories'>

const MOST_PRODUCTS = 12

/**
 * All ways to part the advisories, those first that answer "does this concern us?".
 *
 * @param facets By the word in the address of their pages.
 * @param releases Oldest first; those at their end of life are left to the list of all.
 * @param today The day of the build.
 */
export function facetGroups(
  facets: Readonly<Record<string, readonly Part[]>>,
  products: readonly Part[],
  releases: readonly Release[],
  today: string,
): FacetGroup[] {
  const current = releases.filter((release) => !hasEnded(release, today)).toReversed()
  const often = products.toSorted((a, b) => b.advisories.length - a.advisories.length).slice(0, MOST_PRODUCTS)
  return [
    {
      kind: 'release',
      links: current.map((release) => ({ name: release.name, path: releasePath(release), count: null })),
      all: { name: 'all releases', path: '/releases/' },
    },
    {
      kind: 'product',
      links: often.map(({ slug, name, advisories }) => ({ name, path: `/products/${slug}/`, count: advisories.length })),
      all: {
        name: products.length > often.length ? `all ${products.length.toLocaleString('en')} products` : 'all products',
        path: '/products/',
      },
    },
    ...Object.entries(facets).map(([kind, parts]) => ({
      kind,
      links: parts.map(({ slug, name, advisories }) => ({ name, path: `/advisories/${kind}/${slug}/`, count: advisories.length })),
      all: null,
    })),
  ]
}
