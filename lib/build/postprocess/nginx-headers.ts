import { headerRules } from './header-rules'
import { headersOf } from './headers-for'

const headOf = (base: string) => `# The headers of this site for nginx. In the server block:
#   gzip on; gzip_types text/plain text/css text/csv text/javascript application/javascript application/json application/feed+json application/atom+xml application/xml image/svg+xml;
#   root ${base === '' ? '/path/to/out' : '/path/to/folder'}; index index.html; charset utf-8; include /path/to/out/nginx-headers.conf;
${base === '' ? '' : `# In that folder, ${base.slice(1)} is out/, or a link to it.\n`}# nginx hands no add_header down into a block that has its own, so each location says all of its headers.
# Strict-Transport-Security is for whoever owns the host name to set.
`

/**
 * Locations for nginx that send the same headers as {@link headersOf}.
 *
 * A location is one pattern of the rules; what holds there is what holds for a path that the pattern stands for.
 */
export function toNginxHeaders(tools: readonly string[], base = ''): string {
  const headersFor = headersOf(tools, base)
  const patterns = [...new Set([...tools, ...headerRules(base).map(({ paths }) => paths)])].toSorted(byPrecedence)
  const locations = patterns.map((paths) => toLocation(matcherOf(paths, base), headersFor(base + paths.replaceAll('*', 'x')), base))
  return `${headOf(base)}${locations.join('')}`
}

/** nginx takes the first regular expression that matches, so patterns for endings go first and "/*" is the plain prefix. */
const byPrecedence = (a: string, b: string): number => b.length - a.length || (a < b ? -1 : 1)

function toLocation(matcher: string, headers: ReadonlyMap<string, string>, base: string): string {
  const type = headers.get('Content-Type')
  const lines = [
    `error_page 403 404 =404 ${base}/404.html;`,
    ...(type === undefined ? [] : ['types { }', `default_type ${quoted(type)};`]),
    ...[...headers].filter(([name]) => name !== 'Content-Type').map(([name, value]) => `add_header ${name} ${quoted(value)} always;`),
  ]
  return `\nlocation ${matcher} {\n${lines.map((line) => `  ${line}\n`).join('')}}\n`
}

function matcherOf(paths: string, base: string): string {
  if (paths === '/*') return `${base}/`
  const below = escaped(base)
  if (paths.endsWith('/')) return `~ ^${below}${paths}(index\\.html)?$` // nginx looks anew for the index of a folder
  if (!paths.includes('*')) return `= ${base}${paths}`
  return `~ ^${below}${paths.replace(/\*$/, '').replaceAll('.', '\\.').replaceAll('*', '.*')}${paths.endsWith('*') ? '' : '$'}`
}

const escaped = (path: string): string => path.replaceAll('.', '\\.')

/** In double quotes, nginx reads only the backslash and the quote itself; "$" begins a variable, and no header has one. */
const quoted = (value: string): string => `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`
