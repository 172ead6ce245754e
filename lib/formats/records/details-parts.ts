import type { Heading, Root, RootContent } from 'mdast'
import type { Block, SectionName } from '@/lib/advisory/section'
import { prose } from '@/lib/formats/records/entry'
import { toPlain } from '@/lib/markdown/to-plain'

/** A part of a text, with the heading it stands under; null for what comes before the first one. */
type DetailsPart = Readonly<{ name: SectionName; heading: Heading | null; children: readonly RootContent[] }>

const NAMES: readonly (readonly [RegExp, SectionName])[] = [
  [/^(?:impact|summary|overview|description|vulnerability|details?)$/i, 'summary'],
  [/^(?:patch(?:es)?|patched versions?|fix(?:es)?|fixed versions?|resolution)$/i, 'patches'],
  [/^(?:work-?arounds?|mitigations?|remediations?|recommendations?|recommended actions?|solutions?)$/i, 'recommended-actions'],
  [/^(?:references?|links)$/i, 'references'],
  [/^(?:credits?|acknowledge?ments?)$/i, 'credits'],
]
/** Headings that say no more than the name of the section that they stand in. */
const BARE: Readonly<Partial<Record<SectionName, RegExp>>> = {
  summary: /^(?:summary|overview|description|details?)$/i,
  patches: /^patches$/i,
  'recommended-actions': /^recommended actions$/i,
  references: /^references?$/i,
  credits: /^credits?$/i,
}

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
  return parts.filter((part) => part.heading !== null || part.children.length > 0)
}

/** The blocks of all parts of one name, each under its heading, unless that says no more than the section does. */
export function partBlocks(parts: readonly DetailsPart[], name: SectionName, line: number): Block[] {
  return parts
    .filter((part) => part.name === name)
    .flatMap(({ heading, children }) => prose(heading === null || isBare(name, heading) ? children : [heading, ...children], line))
}

const isBare = (name: SectionName, heading: Heading) => BARE[name]?.test(wordsIn(heading)) === true

const wordsIn = (heading: Heading) => toPlain([heading]).replace(/[*_:]/g, '').trim()
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
