import { advisories } from '@/app/content'
import { facetPaths } from '@/app/facets'
import { historyPaths } from '@/app/history'
import { resultPaths } from '@/app/policy'
import { furtherProductPages } from '@/app/product-list'
import { productSlugs, upgrades } from '@/app/releases'
import { openStack, technologyPaths } from '@/app/technologies'
import { advisoryPath } from '@/lib/advisory/slug'
import { findRoutes } from '@/lib/build/code/find-routes'
import { releasePath } from '@/lib/library/indexes/by-release'
import { upgradePath } from '@/lib/library/indexes/upgrades'
import { absolute } from '@/lib/site/site'

export const dynamic = 'force-static'

/** Every route that stands for one page. */
const fixedPaths = () => findRoutes('.').flatMap(({ path }) => (path.includes('[') ? [] : [path === '' ? '/' : `/${path}/`]))

export default function sitemap() {
  const series = openStack().releases.map(releasePath)
  const products = [...productSlugs(), ...furtherProductPages()].map((slug) => `/products/${slug}/`)
  const paths = [
    ...fixedPaths(),
    ...technologyPaths(),
    ...series,
    ...upgrades().map(upgradePath),
    ...products,
    ...facetPaths(),
    ...historyPaths(),
    ...resultPaths(),
  ]
  const pages = paths.map((path) => ({ url: absolute(path) }))
  const dated = advisories().map(({ id, modified, published }) => {
    const changed = modified ?? published
    return { url: absolute(advisoryPath(id)), ...(changed === null ? {} : { lastModified: changed }) }
  })
  return [...pages, ...dated]
}
