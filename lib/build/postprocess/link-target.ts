/** A place on the site that an address names: a path, decoded, and a fragment, decoded ('' for the page itself). */
export type LinkTarget = Readonly<{ path: string; fragment: string }>

const NO_HOST = 'https://site.invalid'

/**
 * Where on the site an address leads.
 *
 * @param base Path of the page that holds the address.
 * @param origin Origin that the site calls its own; null where it is not known.
 * @returns null for other sites and for schemes such as `mailto:`; 'unreadable' for what no browser could follow.
 */
export function targetOf(href: string, base: string, origin: string | null): LinkTarget | 'unreadable' | null {
  if (!/^(?:\/|[a-z][a-z0-9+.-]*:)/i.test(href)) return resolved(href, base, origin)
  if (known.origin !== origin || known.targets.size > MOST_KNOWN) known = { origin, targets: new Map() }
  const before = known.targets.get(href)
  if (before !== undefined) return before
  const place = resolved(href, base, origin)
  known.targets.set(href, place)
  return place
}

/** Most addresses of a page stand on many others, and mean the same there. */
let known = { origin: null as string | null, targets: new Map<string, LinkTarget | 'unreadable' | null>() }
const MOST_KNOWN = 20_000

function resolved(href: string, base: string, origin: string | null): LinkTarget | 'unreadable' | null {
  if (!URL.canParse(href, NO_HOST + base)) return 'unreadable'
  const url = new URL(href, NO_HOST + base)
  if (url.origin !== NO_HOST && url.origin !== origin) return null
  return { path: decoded(url.pathname), fragment: decoded(url.hash.slice(1).replace(/:~:.*$/s, '')) }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch (error) {
    if (error instanceof URIError) return text // a stray "%": browsers take it as written
    throw error
  }
}

/** The path that a page is served at: `a/index.html` is `/a/`. */
export const pathOfFile = (file: string): string => `/${file.replace(/(^|\/)index\.html$/, '$1')}`
