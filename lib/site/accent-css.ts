import type { Site } from '@/lib/site/site-file'

/** The colours of a portal that chose its own, over those of `styles/tokens.css`; nothing for one that did not. */
export function accentCss(accent: Site['accent']): string {
  if (accent === undefined) return ''
  const { light, dark } = accent
  const soft = 'color-mix(in srgb, var(--accent) 12%, var(--paper))'
  return `@layer tokens{:root{--accent:light-dark(${light},${dark});--accent-soft:${soft}}}`
}
