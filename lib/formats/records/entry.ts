import type { Heading, Paragraph, PhrasingContent, RootContent } from 'mdast'
import type { ReferenceType } from '@/lib/advisory/reference'
import type { Block, Entry, Section, SectionName } from '@/lib/advisory/section'

/** A fact of one line that nothing cites. */
export function entry(label: string | null, content: readonly PhrasingContent[], line: number, type: ReferenceType | null = null): Entry {
  return { number: null, anchor: null, label, type, content, line }
}

/** Facts as a block; no block where there are none. */
export function entries(facts: readonly Entry[]): Block[] {
  return facts.length === 0 ? [] : [{ kind: 'entries', entries: facts }]
}

/** Prose as a block; no block where there is none. */
export function prose(children: readonly RootContent[], line: number): Block[] {
  return children.length === 0 ? [] : [{ kind: 'prose', content: { type: 'root', children: [...children] }, line }]
}

/** A section under the heading that we give it; none where it would be empty. */
export function section(name: SectionName, heading: string, blocks: readonly Block[]): Section[] {
  return blocks.length === 0 ? [] : [{ name, heading, anchor: name, blocks }]
}

/** A heading inside of a section. */
export function subheading(words: readonly PhrasingContent[], depth: Heading['depth'] = 3): Heading {
  return { type: 'heading', depth, children: [...words] }
}

/** Words that stand by themselves. */
export function paragraph(children: readonly PhrasingContent[]): Paragraph {
  return { type: 'paragraph', children: [...children] }
}

/** Plain words of our own. */
export const words = (value: string): PhrasingContent[] => [{ type: 'text', value }]

/** Runs of words with a blank between them; what is empty is left out, and text that meets text is one. */
export function spaced(...runs: readonly (readonly PhrasingContent[])[]): PhrasingContent[] {
  const out: PhrasingContent[] = []
  for (const run of runs.filter(({ length }) => length > 0))
    for (const node of out.length === 0 ? run : [...words(' '), ...run]) {
      const last = out.at(-1)
      if (last?.type === 'text' && node.type === 'text') out[out.length - 1] = { type: 'text', value: last.value + node.value }
      else out.push(node)
    }
  return out
}
