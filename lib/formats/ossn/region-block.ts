import type { CodeRegion } from '@/lib/formats/ossn/code-region'
import { guessLanguage } from '@/lib/formats/ossn/language'
import { fence } from '@/lib/markdown/fence'

/**
 * Code that was set apart by marks, as a fence with a caption.
 *
 * @param above The line before it, which may name a file.
 */
export function regionBlock({ code, kind, name }: CodeRegion, above: string): string {
  const lang = guessLanguage(code, { name, above })
  const isLanguage = kind === 'fence' && name !== null && /^[\w+-]{1,20}$/.test(name)
  return fence(code.join('\n'), { lang, title: isLanguage ? null : name })
}
