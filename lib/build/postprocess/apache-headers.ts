import { type HeaderRule, headerRules, policyRules } from './header-rules'

const headOf = (
  base: string,
) => `# The headers of this site for Apache httpd 2.4 with mod_headers, mod_mime, mod_dir and mod_deflate. In the virtual host:
#   ${base === '' ? 'DocumentRoot /path/to/out' : `Alias ${base}/ /path/to/out/`}
#   DirectoryIndex index.html
#   ErrorDocument 404 ${base}/404.html
#   AddDefaultCharset utf-8
#   AddOutputFilterByType DEFLATE text/html text/css text/plain text/csv text/javascript application/json application/feed+json application/atom+xml application/xml image/svg+xml
#   Include /path/to/out/apache-headers.conf
# Strict-Transport-Security is for whoever owns the host name to set.
`

/** Directives for Apache that send the same headers as `headersOf`: a block for each rule. */
export function toApacheHeaders(tools: readonly string[], base = ''): string {
  const rules = [...policyRules(tools), ...headerRules(base)]
  return `${headOf(base)}${rules.map((rule) => toBlock(rule, base)).join('')}`
}

/** A second policy goes behind the first, after a comma; both hold. */
function toBlock({ name, value, paths, unless = [] }: HeaderRule, base: string): string {
  const except = unless.length === 0 ? '' : `(?!(?:${unless.map((each) => toPattern(base + each)).join('|')})$)`
  const isSecond = name === 'Content-Security-Policy' && paths === '/raw/*'
  const directive =
    name === 'Content-Type' ? `ForceType ${quoted(value)}` : `Header always ${isSecond ? 'append' : 'set'} ${name} ${quoted(value)}`
  return `\n<LocationMatch ${quoted(`^${except}${toPattern(base + paths)}$`)}>\n  ${directive}\n</LocationMatch>\n`
}

const toPattern = (paths: string) => paths.replaceAll('.', '\\.').replaceAll('*', '.*')

/** A backslash stands for itself but before a quote; "%" begins a format of its own, and no header has one. */
const quoted = (value: string): string => `"${value.replaceAll('"', '\\"')}"`
