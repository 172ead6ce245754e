import type { Feed, FeedItem } from '@/lib/export/feeds/feed'
import { feedPath } from '@/lib/export/feeds/feed-file'
import { instant } from '@/lib/export/instant'
import { absolute, site } from '@/lib/site/site'

/** Which of the pages of a feed is written; counted from 0. */
export type FeedPage = Readonly<{ items: readonly FeedItem[]; page: number; isLast: boolean }>

/** A page of a feed as JSON Feed 1.1. Nothing in it is null, and what is ours stands in `_advisory`. */
export function jsonFeed({ name, title, page: shown }: Feed, { items, page, isLast }: FeedPage) {
  const { publisher, address } = site()
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: absolute(shown),
    feed_url: absolute(feedPath('json', name, page)),
    ...(isLast ? {} : { next_url: absolute(feedPath('json', name, page + 1)) }),
    authors: [{ name: publisher.name, url: address }],
    language: 'en',
    items: items.map(itemOf),
  }
}

function itemOf({ advisory, url, title, text, publisher, products, severity }: FeedItem) {
  const { id, published, modified, cves, lifecycle } = advisory
  return {
    id: url,
    url,
    title,
    content_text: text,
    ...(published === null ? {} : { date_published: instant(published) }),
    ...(modified === null ? {} : { date_modified: instant(modified) }),
    authors: [{ name: publisher }],
    tags: [...products, severity],
    _advisory: { id, state: lifecycle.state, severity, products, cves },
  }
}
