import { toApacheHeaders } from './apache-headers'
import { toCaddyHeaders } from './caddy-headers'
import { SPECULATION_RULES_PATH } from './header-rules'
import { toHeadersFile } from './headers-file'
import { toNginxHeaders } from './nginx-headers'
import { type Lead, toRedirectsFile } from './redirects-file'
import { speculationRules } from './speculation-rules'

/**
 * Files that tell hosts and browsers how the site is served, by name: `_headers`, `_redirects`, the same headers for nginx, Caddy and Apache, and the speculation rules.
 *
 * @param site `tools` are the paths of its tools, `reading` patterns that match all other pages, `base` is where it lies on its host, `leads` are its names for other pages.
 */
export const hostFiles = ({
  tools,
  reading,
  base,
  leads,
}: Readonly<{ tools: readonly string[]; reading: readonly string[]; base: string; leads: readonly Lead[] }>): ReadonlyMap<string, string> =>
  new Map([
    ['_headers', toHeadersFile(reading, base)],
    ['_redirects', toRedirectsFile(leads, base)],
    ['nginx-headers.conf', toNginxHeaders(tools, base)],
    ['caddy-headers.conf', toCaddyHeaders(tools, base)],
    ['apache-headers.conf', toApacheHeaders(tools, base)],
    [SPECULATION_RULES_PATH.slice(1), `${JSON.stringify(speculationRules(base), null, 1)}\n`],
  ])
