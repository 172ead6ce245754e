import type { Heading, Root, RootContent } from 'mdast'
import type { SectionName } from '@/lib/advisory/section'
import { toPlain } from '@/lib/markdown/to-plain'

/** A part of a text, with the heading it stands under; null for what comes before the first one. */
export type DetailsPart = Readonly<{ name: SectionName; heading: Heading | null; children: readonly RootContent[] }>

const NAMES: readonly (readonly [RegExp, SectionName])[] = [
  [/^(?:impact|summary|overview|description|vulnerability|details?)$/i, 'summary'],
  [/^(?:patch(?:es)?|patched versions?|fix(?:es)?|fixed versions?|resolution)$/i, 'patches'],
  [/^(?:work-?arounds?|mitigations?|remediations?|recommendations?|recommended actions?|solutions?)$/i, 'recommended-actions'],
  [/^(?:references?|links)$/i, 'references'],
  [/^(?:credits?|acknowledge?ments?)$/i, 'credits'],
]
/**
 * Cut a text at its headings, where those are what advisories are made of. A part keeps its heading and everything deeper, and what
 * stands between the marks of an HTML element stays in one part.
 *
 * A text whose links are defined apart from where they are used stays whole, and so does one without such headings.
 */
export function detailsParts({ children }: Root): DetailsPart[] {
  const whole: DetailsPart[] = [{ name: 'summary', heading: null, children }]
  if (children.some(({ type }) => type === 'definition')) return whole
  const heads = headings(children)
  const level = Math.min(...heads.filter((head) => nameOf(head) !== 'discussion').map(({ depth }) => depth))
  if (!Number.isFinite(level)) return whole
  const cuts = new Set<RootContent>(heads.filter(({ depth }) => depth <= level))
  const parts: { name: SectionName; heading: Heading | null; children: RootContent[] }[] = [
    { name: 'summary', heading: null, children: [] },
  ]
  for (const node of children) {
    if (node.type === 'heading' && cuts.has(node)) parts.push({ name: nameOf(node), heading: node, children: [] })
    else parts.at(-1)?.children.push(node)
  }
  return together(parts.filter((part) => part.heading !== null || part.children.length > 0))
}

/** What to do stays in the order of the text: a workaround that says "see the patches above" must stand below them. */
function together(parts: readonly DetailsPart[]): DetailsPart[] {
  const hasActions = parts.some(({ name }) => name === 'recommended-actions')
  return parts.map((part) => (hasActions && part.name === 'patches' ? { ...part, name: 'recommended-actions' } : part))
}

/** What a heading says, without marks. */
export const wordsIn = (heading: Heading) => toPlain([heading]).replace(/[*_:]/g, '').trim()
const nameOf = (heading: Heading): SectionName => NAMES.find(([words]) => words.test(wordsIn(heading)))?.[1] ?? 'discussion'

/** Headings that are not inside of `<details>` or `<pre>`. */
function headings(children: readonly RootContent[]): Heading[] {
  const found: Heading[] = []
  let open = 0
  for (const node of children) {
    if (node.type === 'heading' && open === 0) found.push(node)
    if (node.type === 'code') continue
    const text = toPlain([node])
    open += (text.match(/<(?:details|pre)\b/gi)?.length ?? 0) - (text.match(/<\/(?:details|pre)>/gi)?.length ?? 0)
    open = Math.max(0, open)
  }
  return found
}
