import { SPECULATION_RULES_PATH } from './header-rules'
import { toHeadersFile } from './headers-file'
import { headersFor } from './headers-for'
import { toNginxHeaders } from './nginx-headers'
import { SPECULATION_RULES } from './speculation-rules'

/** Files that tell hosts and browsers how the site is served, by name: `_headers`, `nginx-headers.conf` and the speculation rules. */
export const hostFiles = (): ReadonlyMap<string, string> =>
  new Map([
    ['_headers', toHeadersFile()],
    ['nginx-headers.conf', toNginxHeaders(headersFor)],
    [SPECULATION_RULES_PATH.slice(1), `${JSON.stringify(SPECULATION_RULES, null, 1)}\n`],
  ])
