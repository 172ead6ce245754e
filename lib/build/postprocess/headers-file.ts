import { type HeaderRule, headerRules, READING_HEADER, SCRIPTS, TOOL_HEADER } from './header-rules'

/**
 * `_headers`, as Netlify, Cloudflare Pages and others read it. In it rules add up, so a rule with exceptions cannot be said. Those are
 * left to the host, whose own default for pages is to ask again before a copy is used; but policies that add up only grow stricter, so
 * all paths get that of tools, and those that hold no tool that of reading pages besides.
 *
 * @param reading Patterns that match every reading page and no tool.
 * @param base Where the site lies on its host.
 */
export function toHeadersFile(reading: readonly string[], base = ''): string {
  const policy = (paths: string, value: string): HeaderRule => ({ paths, name: 'Content-Security-Policy', value })
  const rules = [policy('/*', TOOL_HEADER), SCRIPTS, ...headerRules(base), ...reading.map((paths) => policy(paths, READING_HEADER))]
  const byPaths = new Map<string, string[]>()
  for (const { paths, name, value, unless } of rules) {
    if (unless !== undefined) continue
    byPaths.set(paths, [...(byPaths.get(paths) ?? []), `  ${name}: ${value}`])
  }
  return [...byPaths].map(([paths, lines]) => `${base}${paths}\n${lines.join('\n')}\n`).join('\n')
}
