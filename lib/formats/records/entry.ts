import type { ReferenceType } from '@/lib/advisory/reference'
import type { Block, Entry, Section, SectionName } from '@/lib/advisory/section'

/** A fact of one line that nothing cites. */
export function entry(label: string | null, markdown: string, line: number, type: ReferenceType | null = null): Entry {
  return { number: null, anchor: null, label, type, markdown, line }
}

/** Facts as a block; no block where there are none. */
export function entries(facts: readonly Entry[]): Block[] {
  return facts.length === 0 ? [] : [{ kind: 'entries', entries: facts }]
}

/** Text as a block; no block where there is none. */
export function prose(markdown: string, line: number): Block[] {
  return markdown.trim() === '' ? [] : [{ kind: 'prose', markdown, line }]
}

/** A section under the heading that we give it; none where it would be empty. */
export function section(name: SectionName, heading: string, blocks: readonly Block[]): Section[] {
  return blocks.length === 0 ? [] : [{ name, heading, anchor: name, blocks }]
}
