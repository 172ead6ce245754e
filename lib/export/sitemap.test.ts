import { expect, test } from 'vitest'
import { sitemapFiles } from '@/lib/export/sitemap'

const absolute = (path: string) => `https://portal.example${path}`
const pages = (count: number) => Array.from({ length: count }, (_, at) => ({ url: absolute(`/${at}/`) }))

test('up to 50,000 addresses stand in one file', () => {
  const files = sitemapFiles(pages(50_000), absolute)
  expect(files.map(({ path }) => path)).toEqual(['sitemap.xml'])
  expect(files[0]?.text).toContain('<loc>https://portal.example/49999/</loc>')
})

test('more are parted, each stands in one part, and the index names the parts', () => {
  const [index, ...parts] = sitemapFiles(pages(100_001), absolute)
  expect(index?.text.match(/<loc>[^<]+/g)).toEqual(parts.map(({ path }) => `<loc>https://portal.example/${path}`))
  expect(parts.map(({ text }) => text.split('<url>').length - 1)).toEqual([50_000, 50_000, 1])
})
