import { HEADER_RULES, patternOf, policyRules } from './header-rules'

/** The headers of a path, in the order of the rules. The path begins with a slash and is decoded. */
export type HeadersFor = (path: string) => ReadonlyMap<string, string>

/**
 * The headers of a site with these tools. Where several rules set the same header, the values are joined by commas, as static hosts do;
 * two policies both hold.
 */
export function headersOf(tools: readonly string[]): HeadersFor {
  const rules = [...policyRules(tools), ...HEADER_RULES].map(({ name, value, paths, unless = [] }) => ({
    name,
    value,
    paths: patternOf(paths),
    unless: unless.map(patternOf),
  }))
  return (path) => {
    const headers = new Map<string, string>()
    for (const { name, value, paths, unless } of rules) {
      if (!paths.test(path) || unless.some((pattern) => pattern.test(path))) continue
      const before = headers.get(name)
      headers.set(name, before === undefined ? value : `${before}, ${value}`)
    }
    return headers
  }
}
