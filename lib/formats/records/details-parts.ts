import type { Heading, Root, RootContent } from 'mdast'
import type { SectionName } from '@/lib/advisory/section'
import { toPlain } from '@/lib/markdown/to-plain'

/** A part of the details, with the heading it stands under; null for what comes before the first one. */
type DetailsPart = Readonly<{ name: SectionName; heading: Heading | null; children: readonly RootContent[] }>

const NAMES: readonly (readonly [RegExp, SectionName])[] = [
  [/^(?:impact|summary|overview|description|vulnerability|details?)$/i, 'summary'],
  [/^(?:patch(?:es)?|patched versions?|fix(?:es)?|fixed versions?|resolution)$/i, 'patches'],
  [/^(?:work-?arounds?|mitigations?|remediations?|recommendations?|recommended actions?|solutions?)$/i, 'recommended-actions'],
  [/^(?:references?|links)$/i, 'references'],
  [/^(?:credits?|acknowledge?ments?)$/i, 'credits'],
]

/**
 * Cut the details at their headings of the first three levels, where those are what advisories are made of.
 *
 * A text whose links are defined apart from where they are used stays whole, and so does one without such headings.
 */
export function detailsParts({ children }: Root): DetailsPart[] {
  const whole: DetailsPart[] = [{ name: 'summary', heading: null, children }]
  if (children.some(({ type }) => type === 'definition')) return whole
  const parts: { name: SectionName; heading: Heading | null; children: RootContent[] }[] = [
    { name: 'summary', heading: null, children: [] },
  ]
  for (const node of children) {
    if (node.type === 'heading' && node.depth <= 3) parts.push({ name: nameOf(toPlain([node])), heading: node, children: [] })
    else parts.at(-1)?.children.push(node)
  }
  if (!parts.some(({ name, heading }) => heading !== null && name !== 'discussion')) return whole
  return parts.filter((part) => part.heading !== null || part.children.length > 0)
}

const nameOf = (heading: string): SectionName => NAMES.find(([words]) => words.test(heading.trim()))?.[1] ?? 'discussion'
