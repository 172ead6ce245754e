import type { OsvRecord } from '@/lib/formats/osv/osv-schema'
import { toHast } from '@/lib/markdown/to-hast'
import { toText } from '@/lib/markdown/to-text'

const LONGEST = 120

/** The summary; without one, the first sentence of the details that is no heading; without both, the id. */
export function titleOf({ id, summary, details }: Pick<OsvRecord, 'id' | 'summary' | 'details'>): string {
  const title = (summary ?? '').replace(/[\s\u00a0]+/g, ' ').trim()
  return title === '' ? firstSentence(details ?? '', LONGEST) || id : title
}

/** The first sentence of Markdown as plain text, cut between words. */
export function firstSentence(markdown: string, longest: number): string {
  const paragraph = markdown.split(/\n\s*\n/, 20).find((part) => part.trim() !== '' && !/^\s*(?:#|```|~~~)/.test(part)) ?? ''
  const text = toText(toHast(paragraph.slice(0, 4000), { idPrefix: 'title-', headingDepth: 1 }))
  const sentence = /^.*?[.!?](?=\s|$)/.exec(text)?.[0] ?? text
  if (sentence.length <= longest) return sentence.replace(/\.$/, '')
  return `${sentence.slice(0, sentence.lastIndexOf(' ', longest) > 0 ? sentence.lastIndexOf(' ', longest) : longest)}…`
}
