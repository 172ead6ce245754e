import { loadSite } from '@/lib/site/load-site'
import type { Site } from '@/lib/site/site-file'

let loaded: Site | undefined

/**
 * What the portal says of itself: `content/site.yaml`. SITE_URL names another address than the file does.
 *
 * @throws ContentError where the file is wrong; the first call reads it.
 */
export function site(): Site {
  if (loaded === undefined) {
    const read = loadSite('.')
    loaded = { ...read, address: new URL(process.env.SITE_URL ?? read.address).href }
  }
  return loaded
}

/** The pages that need script. All others run none, and hosts are told so: the finishing pass holds this list against the pages. */
export const TOOL_PAGES: readonly string[] = ['/advisor/', '/affected/', '/check/', '/search/']

/** Absolute address of a path of the portal. */
export const absolute = (path: string) => new URL(path, site().address).href
