import type { Code } from 'mdast'
import { parseLanguage } from '@/lib/markdown/code-languages'

/** Code with what is known of it; a language that is not of the fixed list goes into the caption, so that it is not lost. */
export function codeBlock(value: string, { lang, caption }: Readonly<{ lang: string | null; caption: string | null }>): Code {
  const language = parseLanguage(lang ?? '')
  const words = [language.kind === 'unknown' ? lang : null, caption].filter((part) => part)
  const hProperties = words.length === 0 ? {} : { dataCaption: words.join(' ') }
  return { type: 'code', lang: language.kind === 'known' ? language.name : null, meta: null, value, data: { hProperties } }
}
