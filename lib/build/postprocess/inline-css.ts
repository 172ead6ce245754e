import { rebaseCss } from './css-addresses'

/** A style sheet of a page: its text, the path it was served at (null: it stood in the page), and what media it is for. */
export type Sheet = Readonly<{ css: string; path: string | null; media: string | null }>

/** Style sheets as the text of one style element, in order. */
export const inlineCss = (sheets: readonly Sheet[]): string => sheets.map(toInline).join('\n')

function toInline({ css, path, media }: Sheet): string {
  const text = path === null ? css : rebaseCss(css.replace(/^\uFEFF?(@charset "[^"]*";)?/, ''), path)
  const safe = text
    .replace(/\r\n?|\f/g, '\n') // as the parser reads it, or the hash would be of another text
    .replace(/<\/(style)/gi, '<\\/$1') // would end the element
    .trim()
  return media === null || media === '' || media === 'all' ? safe : `@media ${media} {${safe}}`
}
