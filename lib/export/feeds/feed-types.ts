import { feedPath } from '@/lib/export/feeds/feed-file'

/** What a page announces of the feed that shows the same: addresses by media type. */
export const feedTypes = (name: string): Readonly<Record<string, string>> => ({
  'application/feed+json': feedPath('json', name),
  'application/atom+xml': feedPath('atom', name),
})
