import type { MetadataRoute } from 'next'
import { library } from '@/app/content'
import { resultPaths } from '@/app/policy'
import { releasePaths } from '@/app/releases'
import { technologyPaths } from '@/app/technologies'
import { advisoryPath } from '@/lib/advisory/slug'
import { absolute } from '@/lib/site/site'

export const dynamic = 'force-static'

const FIXED = ['/', '/advisor/', '/advisor/policy/', '/advisor/policy/proof/', '/advisor/tree/', '/advisories/', '/search/']

export default function sitemap(): MetadataRoute.Sitemap {
  const pages = [...FIXED, ...technologyPaths(), ...releasePaths(), ...resultPaths()].map((path) => ({ url: absolute(path) }))
  const advisories = library().advisories.map(({ advisory: { id, modified, published } }) => {
    const changed = modified ?? published
    return { url: absolute(advisoryPath(id)), ...(changed === null ? {} : { lastModified: changed }) }
  })
  return [...pages, ...advisories]
}
