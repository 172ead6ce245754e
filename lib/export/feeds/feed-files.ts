import { atomFeed } from '@/lib/export/feeds/atom-feed'
import type { Feed } from '@/lib/export/feeds/feed'
import { feedPath } from '@/lib/export/feeds/feed-file'
import { jsonFeed } from '@/lib/export/feeds/json-feed'
import { jsonFile, type TextFile } from '@/lib/export/published-file'

/** A reader fetches the first page over and over; who is new to a feed follows it to the others. */
const ITEMS_ON_A_PAGE = 100

/** A feed in every form, page by page. One without items is there as well: it may have some tomorrow. */
export function* feedFiles(feed: Feed): Generator<TextFile> {
  const pages = Math.max(1, Math.ceil(feed.items.length / ITEMS_ON_A_PAGE))
  for (let page = 0; page < pages; page += 1) {
    const items = feed.items.slice(page * ITEMS_ON_A_PAGE, (page + 1) * ITEMS_ON_A_PAGE)
    const part = { items, page, isLast: page === pages - 1 }
    yield jsonFile(feedPath('json', feed.name, page), jsonFeed(feed, part))
    yield { path: feedPath('atom', feed.name, page).slice(1), text: atomFeed(feed, part) }
  }
}
