import type { Code } from 'mdast'
import { parseLanguage } from '@/lib/markdown/code-languages'

/** Language and caption of a fence; an info string that we do not know becomes the caption, so that it is not lost. */
export function readInfo({ lang, meta }: Pick<Code, 'lang' | 'meta'>): { lang: string | null; caption: string | null } {
  const language = parseLanguage(lang ?? '')
  const title = /^title="(.*)"$/.exec(meta?.trim() ?? '')?.[1]
  const unread = [language.kind === 'unknown' ? lang : null, title ?? meta].filter((part) => part)
  return { lang: language.kind === 'known' ? language.name : null, caption: unread.length === 0 ? null : unread.join(' ') }
}
