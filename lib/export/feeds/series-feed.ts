import type { Advisory } from '@/lib/advisory/advisory'
import type { Feed, FeedItem } from '@/lib/export/feeds/feed'
import type { Release } from '@/lib/facts/openstack/release'
import { releasePath, releaseSlug } from '@/lib/library/indexes/by-release'

/** @param members What affects the series, and what may. */
export function seriesFeed(release: Release, members: readonly Advisory[], name: string, toItem: (advisory: Advisory) => FeedItem): Feed {
  return {
    name: `release/${releaseSlug(release)}`,
    title: `${name}: what affects, or may affect, OpenStack ${release.name}`,
    page: releasePath(release),
    items: members.map(toItem),
  }
}
