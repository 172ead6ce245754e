import type { Heading } from 'mdast'
import type { Block, SectionName } from '@/lib/advisory/section'
import { type DetailsPart, wordsIn } from '@/lib/formats/records/details-parts'
import { prose } from '@/lib/formats/records/entry'

/** Headings that say no more than the name of the section that they stand in. */
const BARE: Readonly<Partial<Record<SectionName, RegExp>>> = {
  summary: /^(?:summary|overview|description|details?)$/i,
  patches: /^patches$/i,
  'recommended-actions': /^recommended actions$/i,
  references: /^references?$/i,
  credits: /^credits?$/i,
}

/** The blocks of all parts of one name, each under its heading, unless that says no more than the section does. */
export function partBlocks(parts: readonly DetailsPart[], name: SectionName, line: number): Block[] {
  return parts
    .filter((part) => part.name === name)
    .flatMap(({ heading, children }) => prose(heading === null || isBare(name, heading) ? children : [heading, ...children], line))
}

const isBare = (name: SectionName, heading: Heading) => BARE[name]?.test(wordsIn(heading)) === true
