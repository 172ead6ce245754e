import type { TextFile } from '@/lib/export/published-file'

/** A page of the sitemap: its whole address, and the day of its last change where that is known. */
type Entry = Readonly<{ url: string; lastModified?: string | Date }>

/** So many addresses may one file hold. https://www.sitemaps.org/protocol.html */
const MOST_URLS = 50_000

/**
 * `sitemap.xml` in the form of sitemaps.org; where it would hold too many addresses it is an index, and they stand in `sitemap-1.xml` …
 *
 * @param absolute The whole address of a path.
 */
export function sitemapFiles(entries: readonly Entry[], absolute: (path: string) => string): TextFile[] {
  if (entries.length <= MOST_URLS) return [{ path: 'sitemap.xml', text: sitemapXml(entries) }]
  const parts = Array.from({ length: Math.ceil(entries.length / MOST_URLS) }, (_, at) => ({
    path: `sitemap-${at + 1}.xml`,
    text: sitemapXml(entries.slice(at * MOST_URLS, (at + 1) * MOST_URLS)),
  }))
  const places = parts.map(({ path }) => `<sitemap>\n<loc>${escaped(absolute(`/${path}`))}</loc>\n</sitemap>\n`)
  const index = `${HEAD}<sitemapindex xmlns="${NAMES}">\n${places.join('')}</sitemapindex>\n`
  return [{ path: 'sitemap.xml', text: index }, ...parts]
}

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
const NAMES = 'http://www.sitemaps.org/schemas/sitemap/0.9'

function sitemapXml(entries: readonly Entry[]): string {
  const urls = entries.map(({ url, lastModified }) => `<url>\n<loc>${escaped(url)}</loc>\n${lastModifiedXml(lastModified)}</url>\n`)
  return `${HEAD}<urlset xmlns="${NAMES}">\n${urls.join('')}</urlset>\n`
}

/** `robots.txt` for a site of which everything may be read. */
export const robotsText = (sitemap: string): string => `User-Agent: *\nAllow: /\n\nSitemap: ${sitemap}\n`

const lastModifiedXml = (date: string | Date | undefined) =>
  date === undefined ? '' : `<lastmod>${typeof date === 'string' ? date : date.toISOString()}</lastmod>\n`

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }
const escaped = (text: string) => text.replace(/[&<>]/g, (character) => ENTITIES[character] ?? '')
