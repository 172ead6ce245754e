import type { PageKind } from './finish-page'

/** Folders whose bytes are someone else's or are data: their HTML is no page of the portal. */
export const isPage = (file: string): boolean => file.endsWith('.html') && !file.startsWith('raw/')

/** Next writes its page for unknown addresses three times; hosts ask for `404.html`. */
export const isSpareNotFound = (file: string): boolean => /^(404|_not-found)\//.test(file)

const PAYLOAD = /^(?:[0-9a-f]+:["[{A-Z]|:[A-Z])/

/**
 * Is this file React's payload for a page without script, which nothing would read?
 *
 * @param kinds The pages of the output, by file.
 * @param readStart Gives the first bytes of the file; asked only where its name does not settle it.
 */
export function isPayloadOfReading(file: string, kinds: ReadonlyMap<string, PageKind>, readStart: () => string): boolean {
  if (!file.endsWith('.txt') || file.startsWith('raw/')) return false
  const internal = /^(.*?)(?:^|(?<=\/))__next\./.exec(file)
  if (internal) return kinds.get(`${internal[1]}index.html`) === 'reading'
  return kinds.get(file.replace(/\.txt$/, '.html')) === 'reading' && PAYLOAD.test(readStart())
}
