/** A page of the sitemap: its whole address, and the day of its last change where that is known. */
type Entry = Readonly<{ url: string; lastModified?: string | Date }>

/** `sitemap.xml` in the form of sitemaps.org. */
export function sitemapXml(entries: readonly Entry[]): string {
  const urls = entries.map(({ url, lastModified }) => `<url>\n<loc>${escaped(url)}</loc>\n${lastModifiedXml(lastModified)}</url>\n`)
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('')}</urlset>\n`
}

/** `robots.txt` for a site of which everything may be read. */
export const robotsText = (sitemap: string): string => `User-Agent: *\nAllow: /\n\nSitemap: ${sitemap}\n`

const lastModifiedXml = (date: string | Date | undefined) =>
  date === undefined ? '' : `<lastmod>${typeof date === 'string' ? date : date.toISOString()}</lastmod>\n`

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }
const escaped = (text: string) => text.replace(/[&<>]/g, (character) => ENTITIES[character] ?? '')
