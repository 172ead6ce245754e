import { MARK } from '@/lib/site/mark'
import type { Site } from '@/lib/site/site-file'

const ACCENT = { light: '#0b5563', dark: '#7fcbd6' } // as styles/tokens.css has it

/** The mark of the portal as an icon that knows light and dark. */
export function faviconSvg({ name, mark = MARK, accent: { light, dark } = ACCENT }: Site): string {
  const title = name.replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`)
  const style = `path{fill:${light}}@media (prefers-color-scheme:dark){path{fill:${dark}}}`
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 20"><title>${title}</title><style>${style}</style><path d="${mark}"/></svg>\n`
}
