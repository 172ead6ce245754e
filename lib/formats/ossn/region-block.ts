import type { Code } from 'mdast'
import type { CodeRegion } from '@/lib/formats/ossn/code-region'
import { guessLanguage } from '@/lib/formats/ossn/language'
import { codeBlock } from '@/lib/markdown/code-block'

/**
 * Code that was set apart by marks, with its caption.
 *
 * @param above The line before it, which may name a file.
 */
export function regionBlock({ code, kind, name }: CodeRegion, above: string): Code {
  const lang = guessLanguage(code, { name, above })
  const isLanguage = kind === 'fence' && name !== null && /^[\w+-]{1,20}$/.test(name)
  return codeBlock(code.join('\n'), { lang, caption: isLanguage ? null : name })
}
