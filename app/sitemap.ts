import type { MetadataRoute } from 'next'
import { library } from '@/app/content'
import { technologyPaths } from '@/app/technologies'
import { advisoryPath } from '@/lib/advisory/slug'
import { absolute } from '@/lib/site/site'

export const dynamic = 'force-static'

export default function sitemap(): MetadataRoute.Sitemap {
  const pages = ['/', '/advisor/', '/advisories/', ...technologyPaths()].map((path) => ({ url: absolute(path) }))
  const advisories = library().advisories.map(({ advisory: { id, modified, published } }) => {
    const changed = modified ?? published
    return { url: absolute(advisoryPath(id)), ...(changed === null ? {} : { lastModified: changed }) }
  })
  return [...pages, ...advisories]
}
