import { type HeaderRule, headerRules, policyRules } from './header-rules'

const headOf = (base: string) => `# The headers of this site for Caddy 2. In the block of the site:
#   root ${base === '' ? '* /path/to/out' : `${base}/* /path/to/folder  # in which ${base.slice(1)} is out/, or a link to it`}
#   encode zstd gzip {
#     match {
#       header Content-Type text/*
#       header Content-Type *json*
#       header Content-Type *xml*
#       header Content-Type *javascript*
#     }
#   }
#   import /path/to/out/caddy-headers.conf
#   file_server
#   handle_errors {
#     rewrite ${base}/* ${base}/404.html
#     file_server
#   }
# Strict-Transport-Security is for whoever owns the host name to set.
`

/** Directives for Caddy that send the same headers as `headersOf`: a matcher and a header for each rule. */
export function toCaddyHeaders(tools: readonly string[], base = ''): string {
  const rules = alone([...policyRules(tools), ...headerRules(base)])
  return `${headOf(base)}${rules.map((rule, at) => toDirective(rule, at, base)).join('')}`
}

/** Caddy puts directives in an order of its own, so two that set one header for a path would hide each other: the narrower says both. */
function alone(rules: readonly HeaderRule[]): HeaderRule[] {
  return rules.map((rule) => {
    const narrower = rules.filter((other) => other.name === rule.name && isBelow(other, rule))
    const wider = rules.filter((other) => other.name === rule.name && isBelow(rule, other))
    const unless = [...(rule.unless ?? []), ...narrower.map(({ paths }) => paths)]
    return { ...rule, unless: [...new Set(unless)], value: [...wider.map(({ value }) => value), rule.value].join(', ') }
  })
}

const isBelow = ({ paths }: HeaderRule, { paths: around, unless = [] }: HeaderRule): boolean =>
  around === '/*' && paths !== '/*' && !unless.includes(paths)

function toDirective({ name, value, paths, unless = [] }: HeaderRule, at: number, base: string): string {
  const not = unless.length === 0 ? [] : [`  not path ${unless.map((each) => base + each).join(' ')}`]
  return `\n${[`@rule${at} {`, `  path ${base}${paths}`, ...not, '}', `header @rule${at} ${name} ${quoted(value)}`].join('\n')}\n`
}

/** Back-ticks take everything as it is; no header has one. */
const quoted = (value: string): string => `\`${value}\``
