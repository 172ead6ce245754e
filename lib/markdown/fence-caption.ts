import type { Code } from 'mdast'
import { parseLanguage } from '@/lib/markdown/code-languages'
import { FENCE_ATTRIBUTES, readAttributes } from '@/lib/markdown/fence-attributes'

/** Language and caption of a fence; an info string that we do not know becomes the caption, so that it is not lost. */
export function readInfo({ lang, meta }: Pick<Code, 'lang' | 'meta'>): { lang: string | null; caption: string | null } {
  const language = parseLanguage(lang ?? '')
  const unread = [language.kind === 'unknown' ? lang : null, captionOf(meta ?? '')].filter((part) => part)
  return { lang: language.kind === 'known' ? language.name : null, caption: unread.length === 0 ? null : unread.join(' ') }
}

/** `file="nova.conf" since="20.0.0"` as people read it; where something in it is not understood, all of it as written. */
function captionOf(meta: string): string {
  const { attributes, rest } = readAttributes(meta)
  const isUnderstood = [...attributes.keys()].every((name) => FENCE_ATTRIBUTES.some((known) => known === name))
  if (rest !== '' || !isUnderstood) return /^title="(.*)"$/.exec(meta.trim())?.[1] ?? meta.trim()
  const { title, file, since, before } = Object.fromEntries(attributes)
  return [title, file, versionsOf(since, before)].filter((part) => part).join(' · ')
}

function versionsOf(since: string | undefined, before: string | undefined): string {
  if (since !== undefined) return `Nova ${since} and later${before === undefined ? '' : `, before ${before}`}`
  return before === undefined ? '' : `Nova before ${before}`
}
