import { toApacheHeaders } from './apache-headers'
import { toCaddyHeaders } from './caddy-headers'
import { SPECULATION_RULES_PATH } from './header-rules'
import { toHeadersFile } from './headers-file'
import { toNginxHeaders } from './nginx-headers'
import { speculationRules } from './speculation-rules'

/**
 * Files that tell hosts and browsers how the site is served, by name: `_headers`, the same for nginx, Caddy and Apache, and the speculation rules.
 *
 * @param site `tools` are the paths of its tools, `reading` patterns that match all other pages, `base` is where it lies on its host.
 */
export const hostFiles = ({
  tools,
  reading,
  base,
}: Readonly<{ tools: readonly string[]; reading: readonly string[]; base: string }>): ReadonlyMap<string, string> =>
  new Map([
    ['_headers', toHeadersFile(reading, base)],
    ['nginx-headers.conf', toNginxHeaders(tools, base)],
    ['caddy-headers.conf', toCaddyHeaders(tools, base)],
    ['apache-headers.conf', toApacheHeaders(tools, base)],
    [SPECULATION_RULES_PATH.slice(1), `${JSON.stringify(speculationRules(base), null, 1)}\n`],
  ])
