/** A place on the site that an address names: a path, decoded, and a fragment, decoded ('' for the page itself). */
export type LinkTarget = Readonly<{ path: string; fragment: string }>

const NO_HOST = 'https://site.invalid'

/** What a site calls its own: an origin, null where it is not known, and a folder there, `/security`, or nothing for the whole of it. */
export type Home = Readonly<{ origin: string | null; base: string }>

/** A target, or why there is none: no browser could follow it, or it leads out of the site's folder though it names no host. */
type Place = LinkTarget | 'unreadable' | 'outside' | null

/**
 * Where on the site an address leads.
 *
 * @param page Path of the page that holds the address.
 * @returns null for other sites and for schemes such as `mailto:`.
 */
export function targetOf(href: string, page: string, home: Home): Place {
  if (!/^(?:\/|[a-z][a-z0-9+.-]*:)/i.test(href)) return resolved(href, page, home)
  const key = home.base + home.origin
  if (known.key !== key || known.targets.size > MOST_KNOWN) known = { key, targets: new Map() }
  const before = known.targets.get(href)
  if (before !== undefined) return before
  const place = resolved(href, page, home)
  known.targets.set(href, place)
  return place
}

/** Most addresses of a page stand on many others, and mean the same there. */
let known = { key: '', targets: new Map<string, Place>() }
const MOST_KNOWN = 20_000

function resolved(href: string, page: string, { origin, base }: Home): Place {
  const here = NO_HOST + base + page
  if (!URL.canParse(href, here)) return 'unreadable'
  const url = new URL(href, here)
  if (url.origin !== NO_HOST && url.origin !== origin) return null
  const path = decoded(url.pathname)
  if (!path.startsWith(`${base}/`)) return url.origin === NO_HOST ? 'outside' : null
  return { path: path.slice(base.length), fragment: decoded(url.hash.slice(1).replace(/:~:.*$/s, '')) }
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
