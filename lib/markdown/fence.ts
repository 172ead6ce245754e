import { longestRun } from '@/lib/markdown/longest-run'

/** Write text as a fenced code block that nothing in the text can close. */
export function fence(code: string, { lang, title }: Readonly<{ lang: string | null; title: string | null }>): string {
  const marks = '`'.repeat(Math.max(3, longestRun(code, '`') + 1))
  const caption = title === null ? '' : ` title="${title.replace(/["\\`\n]/g, (mark) => `&#${mark.charCodeAt(0)};`)}"`
  return `${marks}${lang ?? (caption === '' ? '' : 'text')}${caption}\n${code}\n${marks}`
}
