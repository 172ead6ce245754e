import type { SectionName } from '@/lib/advisory/section'
import { withoutEnd } from '@/lib/input/text/without-end'

/** A part of the details, with the heading it stands under; null for what comes before the first one. */
export type DetailsPart = Readonly<{ name: SectionName; heading: string | null; markdown: string }>

const NAMES: readonly (readonly [RegExp, SectionName])[] = [
  [/^(?:impact|summary|overview|description|vulnerability|details?)$/i, 'summary'],
  [/^(?:patch(?:es)?|patched versions?|fix(?:es)?|fixed versions?|resolution)$/i, 'patches'],
  [/^(?:work-?arounds?|mitigations?|remediations?|recommendations?|recommended actions?|solutions?)$/i, 'recommended-actions'],
  [/^(?:references?|links)$/i, 'references'],
  [/^(?:credits?|acknowledge?ments?)$/i, 'credits'],
]
const HEADING = /^ {0,3}#{1,3}[ \t]+(\S.*)$/
const FENCE = /^ {0,3}(`{3,}|~{3,})/
const DEFINITION = /^ {0,3}\[[^\]\n]+\]:/m

/**
 * Cut Markdown at its headings of the first three levels, where those are what advisories are made of.
 *
 * A text whose links are defined apart from where they are used stays whole, and so does one without such headings.
 */
export function detailsParts(details: string): DetailsPart[] {
  const whole: DetailsPart[] = [{ name: 'summary', heading: null, markdown: details }]
  if (DEFINITION.test(details)) return whole
  const parts: { name: SectionName; heading: string | null; lines: string[] }[] = [{ name: 'summary', heading: null, lines: [] }]
  let fence = ''
  for (const line of details.split('\n')) {
    const mark = FENCE.exec(line)?.[1] ?? ''
    if (fence === '') fence = mark
    else if (mark.startsWith(fence) && line.trim() === mark) fence = ''
    const heading = fence === '' ? (HEADING.exec(line)?.[1] ?? null) : null
    if (heading === null) parts.at(-1)?.lines.push(line)
    else parts.push({ name: nameOf(withoutEnd(heading, '# \t')), heading: withoutEnd(heading, '# \t'), lines: [] })
  }
  if (!parts.some(({ name, heading }) => heading !== null && name !== 'discussion')) return whole
  return parts
    .map(({ name, heading, lines }) => ({ name, heading, markdown: lines.join('\n') }))
    .filter(({ heading, markdown }) => heading !== null || markdown.trim() !== '')
}

const nameOf = (heading: string): SectionName => NAMES.find(([words]) => words.test(heading.trim()))?.[1] ?? 'discussion'
