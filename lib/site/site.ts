import { loadSite } from '@/lib/site/load-site'
import type { Site } from '@/lib/site/site-file'

let loaded: Site | undefined

/**
 * What the portal says of itself: `content/site.yaml`. SITE_URL names another address than the file does.
 *
 * @throws ContentError where the file or that address is wrong; the first call reads it.
 */
export function site(): Site {
  loaded ??= loadSite('.', process.env.SITE_URL)
  return loaded
}

/** The pages that need script. All others run none, and hosts are told so: the finishing pass holds this list against the pages. */
export const TOOL_PAGES: readonly string[] = ['/advisor/', '/affected/', '/check/', '/fleet/', '/search/']

/** Where on its host the portal lies: `/security`, or nothing where it has the host for itself. */
export const basePath = (): string => new URL(site().address).pathname.slice(0, -1)

/** Absolute address of a path of the portal. */
export const absolute = (path: string): string => new URL(`.${path}`, site().address).href
