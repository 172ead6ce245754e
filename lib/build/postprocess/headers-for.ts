import { headerRules, patternOf, policyRules } from './header-rules'

/** The headers of a path, in the order of the rules. The path begins with a slash and is decoded. */
export type HeadersFor = (path: string) => ReadonlyMap<string, string>

/**
 * The headers of a site with these tools, by path on its host. Where several rules set the same header, the values are joined by commas, as static hosts do;
 * two policies both hold.
 */
export function headersOf(tools: readonly string[], base = ''): HeadersFor {
  const rules = [...policyRules(tools), ...headerRules(base)].map(({ name, value, paths, unless = [] }) => ({
    name,
    value,
    paths: patternOf(base + paths),
    unless: unless.map((each) => patternOf(base + each)),
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
