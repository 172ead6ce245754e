import type { CveSaid } from '@/lib/formats/cve/cve-schema'

/** The text that a reader gets: the first in English, else the first; `''` where there is none. Its twin in HTML is never looked at. */
export function inEnglish(texts: readonly CveSaid[]): string {
  const found = texts.find(({ lang }) => /^en\b/i.test(lang.replace('_', '-'))) ?? texts[0]
  return found?.value.trim() ?? ''
}

/** The languages of the other texts. */
export function otherLanguages(texts: readonly CveSaid[]): string[] {
  const shown = inEnglish(texts)
  return [...new Set(texts.filter(({ value }) => value.trim() !== shown).map(({ lang }) => lang))].filter((lang) => lang !== '')
}
