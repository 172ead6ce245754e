import { HEADER_RULES } from './header-rules'

/**
 * `_headers`, as Netlify, Cloudflare Pages and others read it. In it rules add up, so a rule with exceptions cannot be said:
 * those are left to the host, whose own default for pages is to ask again before a copy is used.
 */
export function toHeadersFile(): string {
  const byPaths = new Map<string, string[]>()
  for (const { paths, name, value, unless } of HEADER_RULES) {
    if (unless !== undefined) continue
    byPaths.set(paths, [...(byPaths.get(paths) ?? []), `  ${name}: ${value}`])
  }
  return [...byPaths].map(([paths, lines]) => `${paths}\n${lines.join('\n')}\n`).join('\n')
}
