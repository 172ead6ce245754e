/** A name of a page, and the path of the page. */
export type Lead = Readonly<{ name: string; path: string }>

/** GitLab Pages reads none of a file with more than 1,000 rules; Cloudflare Pages takes 2,000. */
const MOST_RULES = 1000

/**
 * `_redirects`, as Netlify, Cloudflare Pages and GitLab Pages read it. Each name has a page of its own that leads on; here it is spelt in lower
 * case as well, where no page is, and hosts that let rules go before files answer both at once.
 *
 * @param leads The most important first: what is too much for the smallest host is left out.
 * @param base Where the site lies on its host.
 */
export function toRedirectsFile(leads: readonly Lead[], base: string): string {
  const spelt = leads.flatMap(({ name, path }) => [...new Set([name.toLowerCase(), name])].map((each) => ({ from: `/${each}/`, path })))
  return spelt
    .slice(0, MOST_RULES)
    .map(({ from, path }) => `${base}${from} ${base}${path} 301\n`)
    .join('')
}
