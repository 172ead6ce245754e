import { toApacheHeaders } from './apache-headers'
import { toCaddyHeaders } from './caddy-headers'
import { SPECULATION_RULES_PATH } from './header-rules'
import { toHeadersFile } from './headers-file'
import { toNginxHeaders } from './nginx-headers'
import { SPECULATION_RULES } from './speculation-rules'

/**
 * Files that tell hosts and browsers how the site is served, by name: `_headers`, the same for nginx, Caddy and Apache, and the speculation rules.
 *
 * @param site `tools` are the paths of its tools, `reading` patterns that match all other pages.
 */
export const hostFiles = ({
  tools,
  reading,
}: Readonly<{ tools: readonly string[]; reading: readonly string[] }>): ReadonlyMap<string, string> =>
  new Map([
    ['_headers', toHeadersFile(reading)],
    ['nginx-headers.conf', toNginxHeaders(tools)],
    ['caddy-headers.conf', toCaddyHeaders(tools)],
    ['apache-headers.conf', toApacheHeaders(tools)],
    [SPECULATION_RULES_PATH.slice(1), `${JSON.stringify(SPECULATION_RULES, null, 1)}\n`],
  ])
