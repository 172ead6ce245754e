import type { Advisory } from '@/lib/advisory/advisory'
import type { Feed, FeedItem } from '@/lib/export/feeds/feed'
import type { Series } from '@/lib/export/indexes-json'
import { releasePath, releaseSlug } from '@/lib/library/indexes/by-release'

/** What affects a series, and what may: an advisory of which it cannot be told is never left out as if it did not. */
export function seriesFeed({ release, entries }: Series, name: string, toItem: (advisory: Advisory) => FeedItem): Feed {
  const members = entries.filter(({ verdict }) => verdict.answer !== 'not-affected').map(({ advisory }) => advisory)
  return {
    name: `release/${releaseSlug(release)}`,
    title: `${name}: what affects, or may affect, OpenStack ${release.name}`,
    page: releasePath(release),
    items: members.map(toItem),
  }
}
