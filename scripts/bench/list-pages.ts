import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { openCachedValues } from '@/lib/build/cached-values'
import { readCodeFacts } from '@/lib/build/code/code-facts'
import { fileOfPage } from '@/lib/build/code/find-routes'
import { siteBundle } from '@/lib/build/code/site-bundle'
import { libraryFingerprints } from '@/lib/build/library-fingerprints'
import type { SiteCode } from '@/lib/build/site-code'
import { makePage } from '@/lib/build/worker/make-page'
import type { Workspace } from '@/lib/build/workspace'
import { PRODUCTS } from '@/lib/formats/generate/words'
import { readPageSlug } from '@/lib/library/indexes/list-pages'
import { manyAdvisories } from './many-advisories'

/** What the pages of a route weigh. */
type RouteWeight = Readonly<{
  route: string
  pages: number
  /** Of the heaviest: its file, its bytes, and those on the wire. */
  file: string
  bytes: number
  gzip: number
  /** Of one page, on average. */
  ms: number
}>

/**
 * Make the pages of routes from a library of many generated advisories, without a build.
 *
 * @param size How many advisories.
 * @param routes By their paths, such as `products/[product]`.
 * @param most Of a route with more pages, so many are made, spread over all; and as many of the products that most documents name.
 */
export async function* weighPages(
  workspace: Workspace,
  size: number,
  routes: readonly string[],
  most: number,
): AsyncGenerator<RouteWeight> {
  const { entry, facts: file } = await siteBundle(workspace.root)
  const { site } = (await import(pathToFileURL(entry).href)) as Readonly<{ site: SiteCode }> // as: site-entry.ts wrote it
  const facts = readCodeFacts(file)
  const library = manyAdvisories(size, workspace.today)
  const fingerprint = libraryFingerprints(workspace, library, facts.hashes.documents)
  site.give({ workspace, library, values: openCachedValues(workspace, facts.hashes.data, fingerprint) })
  for (const route of site.routes.filter(({ path }) => routes.includes(path))) {
    const all = await site.paramsOf(route)
    const step = Math.max(1, all.length / most)
    const spread = Array.from({ length: Math.min(all.length, most) }, (_, at) => all[Math.floor(at * step)] ?? {})
    const often = all.filter(({ product = '' }) => PRODUCTS.some((name) => name === readPageSlug(product).slug))
    const chosen = [...new Set([...spread, ...often.slice(0, most)])]
    const began = performance.now()
    const made = []
    for (const params of chosen) {
      const path = fileOfPage(route.path, params)
      const { html } = makePage({ file: path, document: await site.render(route, params), facts, classes: facts.classes[route.page] ?? [] })
      made.push({ path, html })
    }
    const heaviest = made.toSorted((a, b) => b.html.length - a.html.length)[0]
    const html = Buffer.from(heaviest?.html ?? '')
    yield {
      ...{ route: `/${route.path}`, pages: all.length, file: heaviest?.path ?? '', bytes: html.length, gzip: gzipSync(html).length },
      ms: (performance.now() - began) / made.length,
    }
  }
}
