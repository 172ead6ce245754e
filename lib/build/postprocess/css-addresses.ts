// Comments, strings, `@import "…"` and `url(…)`: the four targets where `url(` can stand in a style sheet.
const TOKEN =
  /\/\*[\s\S]*?\*\/|@import\s+("[^"]*"|'[^']*')|url\(\s*("[^"]*"|'[^']*'|[^"'()\s]*)\s*\)|"(?:\\[\s\S]|[^"\\])*"|'(?:\\[\s\S]|[^'\\])*'/gi

const unquoted = (text: string): string => text.replace(/^(["'])(.*)\1$/s, '$2')

/** Every address that a style sheet makes a browser fetch, as written. */
export function addressesInCss(css: string): readonly string[] {
  return [...css.matchAll(TOKEN)].flatMap(([, imported, url]) => {
    const address = imported ?? url
    return address === undefined || address === '' ? [] : [unquoted(address)]
  })
}

/**
 * Make the relative addresses of a style sheet absolute, so that its text can stand elsewhere.
 *
 * @param path The path that the style sheet was served at.
 */
export function rebaseCss(css: string, path: string): string {
  return css.replace(TOKEN, (token, imported?: string, url?: string) => {
    const quoted = imported ?? url
    if (quoted === undefined || quoted === '') return token
    const address = unquoted(quoted)
    if (/^(\/|#|[a-z][a-z0-9+.-]*:)/i.test(address)) return token
    return token.replace(quoted, () => `"${new URL(address, `https://site.invalid${path}`).pathname}"`)
  })
}
