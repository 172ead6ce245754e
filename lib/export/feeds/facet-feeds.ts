import type { Advisory } from '@/lib/advisory/advisory'
import { recentlyChangedFirst } from '@/lib/advisory/newest-first'
import type { Feed, FeedItem } from '@/lib/export/feeds/feed'
import type { AdvisoryGroup } from '@/lib/library/indexes/advisory-group'

type Groups = readonly AdvisoryGroup<Advisory>[]

/** The ways to part the advisories that have feeds, with the folder of their pages. */
type Faceted = Readonly<{ product: Groups; severity: Groups; technology: Groups }>
const PAGES: Readonly<Record<keyof Faceted, string>> = {
  product: '/products/',
  severity: '/advisories/severity/',
  technology: '/advisories/technology/',
}

/**
 * The feed of everything, that of what was changed after its publication, and one for each product, severity and technology.
 *
 * @param name What the portal is called.
 */
export function* advisoryFeeds(
  advisories: readonly Advisory[],
  groups: Faceted,
  name: string,
  toItem: (advisory: Advisory) => FeedItem,
): Generator<Feed> {
  yield { name: 'all', title: `${name}: all advisories`, page: '/advisories/', items: advisories.map(toItem) }
  yield { name: 'updates', title: `${name}: changed advisories`, page: '/advisories/', items: recentlyChangedFirst(advisories).map(toItem) }
  for (const [kind, members] of Object.entries(groups) as [keyof Faceted, Groups][]) // its own keys
    for (const { slug, name: named, advisories: group } of members)
      yield { name: `${kind}/${slug}`, title: `${name}: ${kind} ${named}`, page: `${PAGES[kind]}${slug}/`, items: group.map(toItem) }
}
