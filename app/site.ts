import { createElement, Fragment, type ReactNode } from 'react'
import { advisoryData, data } from '@/app/data-files'
import GlobalNotFound, { metadata as ofNotFound, viewport } from '@/app/global-not-found'
import { today } from '@/app/today'
import { give } from '@/app/workspace'
import { toDocument } from '@/components/document/to-document'
import { toPointer } from '@/components/document/to-pointer'
import type { Route } from '@/lib/build/code/find-routes'
import type { PageParams, SiteCode } from '@/lib/build/site-code'
import { expiryNote } from '@/lib/export/security-txt'
import { loadStateChanges } from '@/lib/facts/openstack/load-openstack'
import { headTags } from '@/lib/site/head-tags'
import { type PageViewport, readPageMetadata } from '@/lib/site/page-metadata'
import { site } from '@/lib/site/site'

type Given = Readonly<{ params: Promise<PageParams> }>

/** What a route exports to the App Router. */
type PageModule = Readonly<{
  default: (given: Given) => ReactNode | Promise<ReactNode>
  metadata?: object
  generateMetadata?: (given: Given) => object | Promise<object>
  generateStaticParams?: () => readonly PageParams[] | Promise<readonly PageParams[]>
}>
type LayoutModule = Readonly<{ default: (given: Readonly<{ children: ReactNode }>) => ReactNode; metadata: object; viewport: PageViewport }>
type RouteModules = Readonly<{ route: Route; page: PageModule; layout: LayoutModule }>

/** The routes as the pipeline asks for them: each exports the same as for Next, and nothing is known here that Next does not know. */
export function siteAround(all: readonly RouteModules[]): SiteCode {
  const modulesOf = ({ page }: Route) => {
    const found = all.find(({ route }) => route.page === page)
    if (found === undefined) throw new RangeError(`${page} is not in the bundle`)
    return found
  }
  return {
    ...{ give, data, advisoryData, renderNotFound, renderPointer: toPointer },
    notes: () => [...loadStateChanges('.', today()), ...[expiryNote(site(), today())].filter((line) => line !== null)],
    routes: all.map(({ route }) => route),
    paramsOf: async (route) => (await modulesOf(route).page.generateStaticParams?.()) ?? [{}],
    render: async (route, params) => {
      const { page, layout } = modulesOf(route)
      const given = { params: Promise.resolve(params) }
      const metadata = (await page.generateMetadata?.(given)) ?? page.metadata ?? {}
      const head = headTags(readPageMetadata(layout.metadata, route.layout), readPageMetadata(metadata, route.page), layout.viewport)
      return toDocument({ head, Layout: layout.default, page: await page.default(given) })
    },
  }
}

function renderNotFound() {
  const head = headTags({}, readPageMetadata(ofNotFound, 'app/global-not-found.tsx'), viewport)
  return toDocument({ head, Layout: Fragment, page: createElement(GlobalNotFound) })
}
