import { HEADER_RULES } from './header-rules'
import { headersOf } from './headers-for'

const HEAD = `# The headers of this site for nginx. In the server block:
#   root /path/to/out; index index.html; charset utf-8; error_page 403 404 =404 /404.html; include /path/to/out/nginx-headers.conf;
# nginx hands no add_header down into a block that has its own, so each location says all of its headers.
# Strict-Transport-Security is for whoever owns the host name to set.
`

/**
 * Locations for nginx that send the same headers as {@link headersOf}.
 *
 * A location is one pattern of the rules; what holds there is what holds for a path that the pattern stands for.
 */
export function toNginxHeaders(tools: readonly string[]): string {
  const headersFor = headersOf(tools)
  const patterns = [...new Set([...tools, ...HEADER_RULES.map(({ paths }) => paths)])].toSorted(byPrecedence)
  return `${HEAD}${patterns.map((paths) => toLocation(paths, headersFor(paths.replaceAll('*', 'x')))).join('')}`
}

/** nginx takes the first regular expression that matches, so patterns for endings go first and "/*" is the plain prefix. */
const byPrecedence = (a: string, b: string): number => b.length - a.length || (a < b ? -1 : 1)

function toLocation(paths: string, headers: ReadonlyMap<string, string>): string {
  const type = headers.get('Content-Type')
  const lines = [
    ...(type === undefined ? [] : ['types { }', `default_type ${quoted(type)};`]),
    ...[...headers].filter(([name]) => name !== 'Content-Type').map(([name, value]) => `add_header ${name} ${quoted(value)} always;`),
  ]
  return `\nlocation ${matcherOf(paths)} {\n${lines.map((line) => `  ${line}\n`).join('')}}\n`
}

function matcherOf(paths: string): string {
  if (paths === '/*') return '/'
  if (paths.endsWith('/')) return `~ ^${paths}(index\\.html)?$` // nginx looks anew for the index of a folder
  if (!paths.includes('*')) return `= ${paths}`
  return `~ ^${paths.replace(/\*$/, '').replaceAll('.', '\\.').replaceAll('*', '.*')}${paths.endsWith('*') ? '' : '$'}`
}

/** In double quotes, nginx reads only the backslash and the quote itself; "$" begins a variable, and no header has one. */
const quoted = (value: string): string => `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`
