import { escapedXml } from '@/lib/export/escaped-xml'
import type { Feed, FeedItem } from '@/lib/export/feeds/feed'
import { feedPath } from '@/lib/export/feeds/feed-file'
import type { FeedPage } from '@/lib/export/feeds/json-feed'
import { instant } from '@/lib/export/instant'
import { keptBy } from '@/lib/lazy'
import { absolute, site } from '@/lib/site/site'

/** A page of a feed as Atom (RFC 4287; pages as RFC 5005 parts them). Its time is that of its newest entry. */
export function atomFeed({ name, title, page: shown }: Feed, { items, page, isLast }: FeedPage): string {
  const { publisher, address, since } = site()
  const self = absolute(feedPath('atom', name, page))
  const updated =
    items
      .map((item) => updatedOf(item, since))
      .toSorted()
      .at(-1) ?? since
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">',
    element('id', self),
    element('title', title),
    element('updated', instant(updated)),
    `<author>${element('name', publisher.name)}${element('uri', address)}</author>`,
    link('self', self, 'application/atom+xml'),
    link('alternate', absolute(shown), 'text/html'),
    ...(isLast ? [] : [link('next', absolute(feedPath('atom', name, page + 1)), 'application/atom+xml')]),
    ...items.map(entry),
    '</feed>',
  ]
  return `${lines.join('\n')}\n`
}

/** An item stands in many feeds. */
const entry = keptBy((item: FeedItem): string => {
  const { since } = site()
  const { advisory, url, title, text, publisher, products, severity } = item
  const lines = [
    '<entry>',
    element('id', url),
    element('title', title),
    element('updated', instant(updatedOf(item, since))),
    ...(advisory.published === null ? [] : [element('published', instant(advisory.published))]),
    `<author>${element('name', publisher)}</author>`,
    link('alternate', url, 'text/html'),
    ...[...products, severity].map((term) => `<category term="${escapedXml(term)}"/>`),
    element('summary', text),
    '</entry>',
  ]
  return lines.join('\n')
})

/** The last change; `since` where nothing is dated. */
const updatedOf = ({ advisory: { published, modified } }: FeedItem, since: string) => modified ?? published ?? since
const element = (name: string, text: string) => `<${name}>${escapedXml(text)}</${name}>`
const link = (rel: string, href: string, type: string) => `<link rel="${rel}" type="${type}" href="${escapedXml(href)}"/>`
