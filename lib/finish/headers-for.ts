import { HEADER_RULES, patternOf } from './header-rules'

const RULES = HEADER_RULES.map(({ name, value, paths, unless = [] }) => ({
  name,
  value,
  paths: patternOf(paths),
  unless: unless.map(patternOf),
}))

/**
 * The headers of a path, in the order of the rules. Where several rules set the same header, the values are joined by commas,
 * as static hosts do; two policies both hold.
 *
 * @param path Begins with a slash; decoded.
 */
export function headersFor(path: string): ReadonlyMap<string, string> {
  const headers = new Map<string, string>()
  for (const { name, value, paths, unless } of RULES) {
    if (!paths.test(path) || unless.some((pattern) => pattern.test(path))) continue
    const before = headers.get(name)
    headers.set(name, before === undefined ? value : `${before}, ${value}`)
  }
  return headers
}
